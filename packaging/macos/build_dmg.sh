#!/bin/bash
# Put Callbox.app into a disk image, beside a link to the Applications folder to which one drags it.
#   packaging/macos/build_dmg.sh APP DMG
set -euo pipefail
app=$1 dmg=$2
icons="$(dirname "$0")/../../build/package/icons"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
# The image's own icon: SetFile comes with Xcode's command line tools.
cp "$icons/callbox.icns" "$folder/.VolumeIcon.icns"
if command -v SetFile >/dev/null; then SetFile -a C "$folder"; fi

rm -f "$dmg"
# macOS's indexing may hold the volume for a moment ("Resource busy"): try a few times.
for attempt in 1 2 3 4 5; do
    hdiutil create -volname Callbox -srcfolder "$folder" -fs HFS+ -format ULMO -ov "$dmg" && exit 0
    echo "hdiutil failed ($attempt of 5)" >&2
    sleep 10
done
exit 1
