"""How everything looks: colours, pictures, tables, graphs."""
