"""What the plugin does, one feature a file."""
