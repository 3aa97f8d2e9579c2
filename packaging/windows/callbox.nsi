; The installer for one person: no administrator, nothing outside their profile but the firewall rule, which
; is an option of its own. `python packaging/windows/build.py` compiles it (NSIS 3.08 or newer) and writes
; ${DEFINES}, which says what is in the payload.
;
;   Callbox-setup.exe /S [/D=FOLDER]   installs without questions; an upgrade keeps the choices made before
;   uninstall.exe /S                   removes without questions; settings, invites and certificate stay
;
; Exit code 5: Callbox runs and was not closed.

Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include "${DEFINES}"
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "Sections.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
; Where the task manager notes that somebody switched it off; an upgrade leaves that as it is.
!define APPROVED_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define OLDEST_WINDOWS 17763 ; Qt needs Windows 10, 1809

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE_PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(SETUP_TOP)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\callbox.exe"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(UNINSTALL_TOP)"
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
; Windows' own language decides among these; the first is for everybody else.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!include "texts.nsh"
!include "running.nsh"
!include "firewall.nsh"

VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "${NAME} Setup"
VIAddVersionKey /LANG=${LANG_ENGLISH} "CompanyName" "${AUTHORS}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "${AUTHORS}"

; Windows shows recordings with the new icon at once.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; What an installation has put there, but for the choices: files that a newer version no longer has go too.
!macro RemoveProgram
  !insertmacro RemovePayload
  Delete "$INSTDIR\callbox-file.ico"
  Delete "$SMPROGRAMS\${NAME}.lnk"
!macroend

!macro RemoveChoices
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
!macroend

Section "!${NAME}" SecProgram
  SectionIn RO
  Call CloseProgram
  !insertmacro RemoveProgram
  !insertmacro RemoveChoices
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}"
  File "/oname=callbox-file.ico" "${FILE_ICON}"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\callbox.exe" "" "" "" "" "" "$(SUMMARY)"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call RegisterProgram
  Call RegisterRecordings
SectionEnd

Section "$(DESKTOP_NAME)" SecDesktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\callbox.exe" "" "" "" "" "" "$(SUMMARY)"
SectionEnd

Section "$(FIREWALL_NAME)" SecFirewall
  Call AllowInFirewall
SectionEnd

Section /o "$(AUTOSTART_NAME)" SecAutostart
  WriteRegStr HKCU "${RUN_KEY}" "${NAME}" '"$INSTDIR\callbox.exe" --minimized'
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecProgram} "$(PROGRAM_ABOUT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecDesktop} "$(DESKTOP_ABOUT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecFirewall} "$(FIREWALL_ABOUT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecAutostart} "$(AUTOSTART_ABOUT)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_WINDOWS}
    MessageBox MB_OK|MB_ICONSTOP "$(WINDOWS_TOO_OLD)" /SD IDOK
    Abort
  ${EndIf}
  Call StayAmongOurs
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    Call ChooseAsBefore
  ${EndIf}
FunctionEnd

; A folder that holds other things gets one of ours inside: an upgrade removes `_internal`, whoever put it there.
Function StayAmongOurs
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\callbox.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
      StrCpy $INSTDIR "$INSTDIR\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function ChooseAsBefore
  ${IfNot} ${FileExists} "$DESKTOP\${NAME}.lnk"
    !insertmacro UnselectSection ${SecDesktop}
  ${EndIf}
  ReadRegDWORD $0 HKCU "${UNINSTALL_KEY}" "FirewallRule"
  ${If} $0 != 1
    !insertmacro UnselectSection ${SecFirewall}
  ${EndIf}
  ReadRegStr $0 HKCU "${RUN_KEY}" "${NAME}"
  ${If} $0 != ""
    !insertmacro SelectSection ${SecAutostart}
  ${EndIf}
FunctionEnd

Function RegisterProgram
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\callbox.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${AUTHORS}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KIB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

Function RegisterRecordings
  WriteRegStr HKCU "Software\Classes\.${EXTENSION}" "" "${PROG_ID}"
  WriteRegStr HKCU "Software\Classes\.${EXTENSION}" "Content Type" "${MIME_TYPE}"
  WriteRegStr HKCU "Software\Classes\.${EXTENSION}\OpenWithProgids" "${PROG_ID}" ""
  WriteRegStr HKCU "Software\Classes\${PROG_ID}" "" "$(RECORDING)"
  WriteRegStr HKCU "Software\Classes\${PROG_ID}\DefaultIcon" "" "$INSTDIR\callbox-file.ico"
  WriteRegStr HKCU "Software\Classes\${PROG_ID}\shell\open\command" "" '"$INSTDIR\callbox.exe" open "%1"'
  !insertmacro TellExplorer
FunctionEnd

Section "un.${NAME}" UnProgram
  SectionIn RO
  Call un.CloseProgram
  Call un.ForgetInFirewall
  !insertmacro RemoveProgram
  !insertmacro RemoveChoices
  DeleteRegValue HKCU "${APPROVED_KEY}" "${NAME}"
  DeleteRegKey HKCU "Software\Classes\${PROG_ID}"
  DeleteRegValue HKCU "Software\Classes\.${EXTENSION}\OpenWithProgids" "${PROG_ID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.${EXTENSION}\OpenWithProgids"
  ReadRegStr $0 HKCU "Software\Classes\.${EXTENSION}" ""
  ${If} $0 == "${PROG_ID}" ; otherwise another program has taken recordings over
    DeleteRegKey HKCU "Software\Classes\.${EXTENSION}"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  !insertmacro TellExplorer
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; a folder that is in use cannot be removed
  RMDir "$INSTDIR" ; stays if something else is in it
SectionEnd

; Where platformdirs puts settings, invites, the certificate authority, logs and caches, and QSettings the
; window's places. A second start of Callbox makes a new authority: phones must trust it anew.
Section /o "un.$(DATA_NAME)" UnData
  RMDir /r "$LOCALAPPDATA\callbox"
  DeleteRegKey HKCU "Software\callbox\callbox"
  DeleteRegKey /ifempty HKCU "Software\callbox"
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${UnProgram} "$(UNPROGRAM_ABOUT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${UnData} "$(DATA_ABOUT)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
