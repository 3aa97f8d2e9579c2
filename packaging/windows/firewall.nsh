; Phones reach Callbox only if the firewall lets them in. Its rules belong to the computer, so Windows asks for
; an administrator's consent: once, for this step alone. /S never asks: it succeeds where it is an administrator.

; Once somebody closed Windows' own question unanswered, Windows has a rule that blocks the program, and that
; one wins over ours: rules for our programs are removed first, whatever made them.
!define NETSH '"$SYSDIR\netsh.exe" advfirewall firewall'
!define EACH_PROGRAM 'for %p in (callbox callbox-cli) do'
!define PROGRAM 'dir=in program="$INSTDIR\%p.exe"'
!define FORGET '${NETSH} delete rule name=all ${PROGRAM}'
!define ALLOW '${NETSH} add rule name="${NAME}" action=allow profile=private ${PROGRAM}'

!macro DefineElevated UN
; Run cmd.exe with the arguments in $0, as an administrator.
Function ${UN}RunElevated
  ${If} ${Silent}
    nsExec::Exec '"$SYSDIR\cmd.exe" $0'
    Pop $1
  ${Else}
    ClearErrors
    ExecShellWait "runas" "$SYSDIR\cmd.exe" $0 SW_HIDE
  ${EndIf}
FunctionEnd
!macroend

!insertmacro DefineElevated ""
!insertmacro DefineElevated "un."

; Sets $0 to 1 if the firewall has a rule of ours, else to 0. Everybody may look.
Function LookForRule
  nsExec::Exec '${NETSH} show rule name="${NAME}"'
  Pop $1
  ${If} $1 == 0
    StrCpy $0 1
  ${Else}
    StrCpy $0 0
  ${EndIf}
FunctionEnd

Function AllowInFirewall
  Call LookForRule
  ReadRegDWORD $1 HKCU "${UNINSTALL_KEY}" "FirewallRule"
  ${If} $0 == 1
  ${AndIf} $1 == 1
    Return ; an upgrade: the rule is there, and nobody is asked again
  ${EndIf}
  StrCpy $0 '/d /s /c "${EACH_PROGRAM} (${FORGET} & ${ALLOW})"'
  Call RunElevated
  Call LookForRule
  ${If} $0 == 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "FirewallRule" 1
  ${Else}
    MessageBox MB_OK|MB_ICONINFORMATION "$(FIREWALL_REFUSED)" /SD IDOK
  ${EndIf}
FunctionEnd

Function un.ForgetInFirewall
  ReadRegDWORD $0 HKCU "${UNINSTALL_KEY}" "FirewallRule"
  ${If} $0 != 1
    Return
  ${EndIf}
  StrCpy $0 '/d /s /c "${EACH_PROGRAM} ${FORGET}"'
  Call un.RunElevated
FunctionEnd
