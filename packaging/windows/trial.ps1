# Installs Callbox without questions, checks what is there, upgrades it, and removes it again. It changes this
# account: run it on a machine that is thrown away.
#   packaging/windows/trial.ps1 SETUP
param([Parameter(Mandatory)][string] $Setup)
$ErrorActionPreference = "Stop"
$folder = "$env:LOCALAPPDATA\Programs\Callbox"
$uninstall = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Callbox"
$run = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Run"
$data = "$env:LOCALAPPDATA\callbox"

function Check([string] $What, [bool] $Holds) {
    if (-not $Holds) { throw "Not so: $What" }
    Write-Output "ok: $What"
}

function Start-Quietly([string] $Program, [string[]] $Arguments) {
    $process = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru
    Check "$Program ends with 0, not $($process.ExitCode)" ($process.ExitCode -eq 0)
}

Start-Quietly (Resolve-Path $Setup) "/S"
Check "the program is there" (Test-Path "$folder\callbox.exe")
Check "the Start menu has it" (Test-Path "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Callbox.lnk")
Check "recordings open with it" ((Get-ItemProperty "HKCU:\Software\Classes\.callbox").'(default)' -eq "Callbox.Recording")
Check "it does not start with Windows unasked" (-not (Get-ItemProperty $run -Name Callbox -ErrorAction Ignore))

& "$folder\callbox-cli.exe" selftest
Check "callbox selftest passes" ($LASTEXITCODE -eq 0)

# An upgrade removes what the newer version no longer has, and keeps what people chose and made.
New-Item -ItemType Directory -Force $data | Out-Null
Set-Content "$data\kept.txt" "mine"
Set-Content "$folder\_internal\gone.txt" "old"
Set-ItemProperty $run -Name Callbox -Value "`"$folder\callbox.exe`" --minimized"
Start-Quietly (Resolve-Path $Setup) "/S"
Check "old files are gone" (-not (Test-Path "$folder\_internal\gone.txt"))
Check "it still starts with Windows" ([bool](Get-ItemProperty $run -Name Callbox -ErrorAction Ignore))

# With _?= the uninstaller stays where it is, so that -Wait waits for it; it cannot remove itself then.
Start-Quietly "$folder\uninstall.exe" @("/S", "_?=$folder")
Check "the program is gone" (-not (Test-Path "$folder\callbox.exe") -and -not (Test-Path "$folder\_internal"))
Check "Windows has forgotten it" (-not (Test-Path $uninstall))
Check "recordings have no program" (-not (Test-Path "HKCU:\Software\Classes\.callbox"))
Check "it no longer starts with Windows" (-not (Get-ItemProperty $run -Name Callbox -ErrorAction Ignore))
netsh advfirewall firewall show rule name=Callbox | Out-Null
Check "the firewall has forgotten it" ($LASTEXITCODE -ne 0)
Check "what people made stays" (Test-Path "$data\kept.txt")
exit 0
