#!/bin/bash
# Make an AppImage of the bundle in build/package/dist/callbox: one file that runs on any Linux with glibc 2.35.
#   packaging/appimage/build.sh VERSION FILE
#
# It takes the icons and the desktop entries that the packages for Linux have, and downloads two tools, each
# checked before it is used. FUSE is not needed, neither here nor where the runtime finds none.
set -euo pipefail
version=$1 out=$(realpath -m "$2")
root=$(cd "$(dirname "$0")/../.." && pwd)
made=$root/build/package

arch=$(uname -m)
tool_url=https://github.com/AppImage/appimagetool/releases/download/1.9.1/appimagetool-$arch.AppImage
runtime_url=https://github.com/AppImage/type2-runtime/releases/download/20251108/runtime-$arch
case $arch in
    x86_64)
        tool_sum=ed4ce84f0d9caff66f50bcca6ff6f35aae54ce8135408b3fa33abfc3cb384eb0
        runtime_sum=2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d ;;
    aarch64)
        tool_sum=f0837e7448a0c1e4e650a93bb3e85802546e60654ef287576f46c71c126a9158
        runtime_sum=00cbdfcf917cc6c0ff6d3347d59e0ca1f7f45a6df1a428a0d6d8a78664d87444 ;;
    *) echo "No AppImage for $arch." >&2; exit 2 ;;
esac

# AppDir: https://docs.appimage.org/reference/appdir.html
app_dir() {
    local dir=$1 share=$1/usr/share
    mkdir -p "$dir/usr/lib" "$share/icons" "$share/applications" "$share/metainfo" "$share/mime/packages"
    cp -a "$made/dist/callbox" "$dir/usr/lib/callbox"
    cp -a "$made/icons/hicolor" "$share/icons/"
    cp "$root"/packaging/linux/callbox*.desktop "$share/applications/"
    cp "$root/packaging/linux/callbox-mime.xml" "$share/mime/packages/callbox.xml"
    cp "$made"/linux/*.metainfo.xml "$share/metainfo/"
    install -m 755 "$root/packaging/appimage/AppRun" "$dir/AppRun"
    # At the top: exactly one desktop entry, and its icon, also under the name that file managers look for.
    cp "$root/packaging/linux/callbox.desktop" "$dir/"
    cp "$made/icons/hicolor/256x256/apps/callbox.png" "$dir/callbox.png"
    ln -s callbox.png "$dir/.DirIcon"
}

download() {
    local url=$1 sum=$2 file=$3
    curl --fail --silent --show-error --location --retry 3 --proto '=https' --output "$file" "$url"
    echo "$sum  $file" | sha256sum --check --quiet
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
app_dir "$work/Callbox.AppDir"
if [ "${CALLBOX_APPDIR_ONLY:-}" ]; then # to look at it, without the tools
    mkdir -p "$out" && cp -a "$work/Callbox.AppDir" "$out/"
    exit 0
fi
download "$tool_url" "$tool_sum" "$work/appimagetool"
download "$runtime_url" "$runtime_sum" "$work/runtime"
chmod +x "$work/appimagetool"
mkdir -p "$(dirname "$out")"
ARCH=$arch VERSION=$version "$work/appimagetool" --appimage-extract-and-run --runtime-file "$work/runtime" \
    "$work/Callbox.AppDir" "$out"
