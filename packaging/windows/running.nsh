; Neither an upgrade nor an uninstall can replace a program that runs: ask, close it politely, wait.

!define STEP 250 ; ms
!define STEPS 40 ; ten seconds: Callbox says good-bye to everybody first
!define ERROR_RUNNING 5

; Windows lets nobody write to a program that runs.
!macro LookAt FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $1 "${FILE}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro DefineClosing UN
; Sets $0 to 1 if Callbox runs from this folder, else to 0.
Function ${UN}LookWhetherRunning
  StrCpy $0 0
  !insertmacro LookAt "$INSTDIR\callbox.exe"
  !insertmacro LookAt "$INSTDIR\callbox-cli.exe"
FunctionEnd

; Without /F, taskkill closes the windows as a click would: calls end in good order, and nothing is lost.
Function ${UN}AskToClose
  nsExec::Exec '"$SYSDIR\taskkill.exe" /IM callbox.exe'
  Pop $2
  StrCpy $2 0
  ${Do}
    Sleep ${STEP}
    Call ${UN}LookWhetherRunning
    ${If} $0 == 0
      ${ExitDo}
    ${EndIf}
    IntOp $2 $2 + 1
  ${LoopUntil} $2 >= ${STEPS}
FunctionEnd

Function ${UN}CloseProgram
  Call ${UN}LookWhetherRunning
  ${If} $0 == 0
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(RUNNING)" /SD IDOK IDOK ask
  Goto refused
  ask:
  Call ${UN}AskToClose
  ${If} $0 == 0
    Return
  ${EndIf}
  ; The program may have gone to its place near the clock, or `callbox-cli serve` has no window.
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_RUNNING)" /SD IDCANCEL IDRETRY ask
  refused:
  SetErrorLevel ${ERROR_RUNNING}
  Quit
FunctionEnd
!macroend

!insertmacro DefineClosing ""
!insertmacro DefineClosing "un."
