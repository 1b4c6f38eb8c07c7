"""Questions about types and expressions that several features ask."""
