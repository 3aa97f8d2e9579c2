#!/bin/bash
# Sign Callbox.app for people outside the App Store, or sign a disk image and have Apple notarise it.
#   packaging/macos/sign_notarise.sh Callbox.app
#   packaging/macos/sign_notarise.sh Callbox.dmg
#
#   APPLE_SIGNING_IDENTITY   "Developer ID Application: ..." in a keychain; without it nothing happens
#   APPLE_API_KEY_FILE       App Store Connect's key (.p8), with APPLE_API_KEY_ID and APPLE_API_ISSUER;
#                            without it the image is signed, but not notarised
set -euo pipefail
target=$1
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${APPLE_SIGNING_IDENTITY:-}" ]; then
    echo "Not signed: APPLE_SIGNING_IDENTITY is not set."
    exit 0
fi

sign() {
    codesign --force --timestamp --options runtime --sign "$APPLE_SIGNING_IDENTITY" "$@"
}

# From the inside out, as Apple asks (TN2206): what holds others is sealed last. Only programs have entitlements.
sign_app() {
    local file
    while IFS= read -r -d '' file; do
        if file -b "$file" | grep -q "Mach-O"; then sign "$file"; fi
    done < <(find "$target/Contents/Frameworks" "$target/Contents/Resources" -type f -print0)
    while IFS= read -r -d '' file; do
        sign "$file"
    done < <(find "$target/Contents/Frameworks" -depth -type d -name '*.framework' -print0)
    while IFS= read -r -d '' file; do
        sign --entitlements "$here/entitlements.plist" "$file"
    done < <(find "$target/Contents/MacOS" -type f -print0)
    sign --entitlements "$here/entitlements.plist" "$target"
    codesign --verify --deep --strict --verbose=2 "$target"
}

notarise() {
    if [ -z "${APPLE_API_KEY_FILE:-}" ]; then
        echo "Not notarised: APPLE_API_KEY_FILE is not set."
        return
    fi
    xcrun notarytool submit "$target" --wait --timeout 30m --key "$APPLE_API_KEY_FILE" \
        --key-id "$APPLE_API_KEY_ID" --issuer "$APPLE_API_ISSUER"
    xcrun stapler staple "$target"
    spctl --assess --type open --context context:primary-signature --verbose "$target"
}

case $target in
    *.app) sign_app ;;
    *.dmg) codesign --force --timestamp --sign "$APPLE_SIGNING_IDENTITY" "$target"; notarise ;;
    *) echo "$target is neither an .app nor a .dmg." >&2; exit 2 ;;
esac
