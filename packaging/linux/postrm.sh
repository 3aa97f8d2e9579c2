#!/bin/sh
# Debian purges what the service kept; people's own settings in their homes stay.
set -e
if [ "$1" = purge ]; then
    rm -rf /var/lib/callbox /var/lib/private/callbox /etc/callbox
    rmdir --ignore-fail-on-non-empty /etc/ufw/applications.d /etc/ufw 2>/dev/null || true
fi
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload || true
fi
