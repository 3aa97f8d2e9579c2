"""The developer's workspace: views in docks, one selection, a palette of commands."""
