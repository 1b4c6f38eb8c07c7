"""Objects and the dotted paths that lead to them."""
