"""What macOS must know of the program before it runs: the values of `Info.plist`.

`callbox.spec` hands them to PyInstaller's `BUNDLE(info_plist=...)`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import versions

HERE = Path(__file__).resolve().parent
ENTITLEMENTS = HERE / "entitlements.plist"
# The oldest system that the workflow builds on: what pip installs there is made for it.
MINIMUM_SYSTEM = "14.0"
RECORDING_ICON = "callbox-file.icns"
SERVICE = "_https._tcp"  # what `server.mdns` announces

# Shown at the first use of each, in English here, and in other languages from `*.lproj`. So far browsers open
# the cameras of the people in a room: a program that opens one itself needs an entitlement as well.
LOCAL_NETWORK = (
    "Phones and computers in your network reach your video room through Callbox. Nothing leaves your network."
)
CAMERA = "Your camera is shown to the people in your room, and to nobody else."
MICROPHONE = "Your microphone is heard by the people in your room, and by nobody else."


def info_plist() -> dict[str, Any]:
    """The values that PyInstaller does not set by itself."""
    return {
        "CFBundleIdentifier": versions.APP_ID,
        "CFBundleName": versions.NAME,
        "CFBundleDisplayName": versions.NAME,
        "CFBundleShortVersionString": ".".join(map(str, versions.four_numbers()[:3])),
        "CFBundleVersion": ".".join(map(str, versions.four_numbers()[:3])),
        "CFBundleLocalizations": ["en", "de", "es"],  # of Qt's and macOS's own menus and dialogs
        "LSMinimumSystemVersion": MINIMUM_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.video",
        "LSMultipleInstancesProhibited": True,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # the window follows the dark scheme
        "NSPrincipalClass": "NSApplication",
        "NSHumanReadableCopyright": versions.AUTHORS,
        "NSLocalNetworkUsageDescription": LOCAL_NETWORK,
        "NSBonjourServices": [SERVICE],
        "NSCameraUsageDescription": CAMERA,
        "NSMicrophoneUsageDescription": MICROPHONE,
        **_recordings(),
    }


def datas(icons: Path) -> list[tuple[str, str]]:
    """Files that belong into the program's `Resources`, as PyInstaller's `datas`: `icons.build` made some."""
    words = [(str(path), path.parent.name) for path in sorted(HERE.glob("*.lproj/InfoPlist.strings"))]
    return [(str(icons / RECORDING_ICON), "."), *words]


def _recordings() -> dict[str, Any]:
    """`.callbox` files are ours: Finder opens them with us, and shows them with our icon."""
    about = f"{versions.NAME} recording"
    return {
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": about,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [versions.UTI],
                "CFBundleTypeIconFile": RECORDING_ICON,
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": versions.UTI,
                "UTTypeDescription": about,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": RECORDING_ICON,
                "UTTypeTagSpecification": {
                    "public.filename-extension": [versions.EXTENSION],
                    "public.mime-type": [versions.MIME_TYPE],
                },
            }
        ],
    }
