#!/bin/sh
# "remove" on Debian, 0 on Fedora: not at an upgrade.
set -e
if [ "$1" = remove ] || [ "$1" = 0 ]; then
    if [ -d /run/systemd/system ]; then
        systemctl disable --now callbox.service || true
    fi
fi
