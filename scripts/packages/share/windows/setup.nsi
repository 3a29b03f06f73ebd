; The installer: for one user, without administrator rights.
; scripts/packages/windows runs it through makensis with
;   VERSION  0.1.0
;   FILES    the folder to install
;   DELETE   a file that deletes each of these files from $INSTDIR
;   KB       what they take, in kB of 1024 bytes
;   ICONS    the folder with their icon and the picture at their side
;   OUT      the file to write
;
; setup.exe /S installs without a question, /D=C:\folder as the last word says
; where. It ends with 0 when that was done and with 2 when it was not.

Target amd64-unicode
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define STARTED "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define CLASSES "Software\Classes"
!define PROGID "Tideline.Events.1"

Name "Tideline"
BrandingText "Tideline ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Tideline"
InstallDirRegKey HKCU "${UNINSTALL}\Tideline" "InstallLocation"
ManifestDPIAware true
; The same files give the same bytes; the installed ones get the time of their installing.
SetDateSave off
SetCompressor /SOLID lzma
!uninstfinalize 'scripts/packages/lib/sign-windows "%1"' = 0
!finalize 'scripts/packages/lib/sign-windows "%1"' = 0

VIProductVersion "${VERSION}.0"
VIAddVersionKey "CompanyName" "The Tideline authors"
VIAddVersionKey "FileDescription" "Tideline setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Copyright 2026 The Tideline authors. MIT licence."
VIAddVersionKey "ProductName" "Tideline"
VIAddVersionKey "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICONS}/tideline.ico"
!define MUI_UNICON "${ICONS}/tideline.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/banner.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\tideline.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Tideline"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; STOP ends with the exit code of what was not done.
!macro STOP
  SetErrorLevel 2
  Quit
!macroend

; UNTIL_CLOSED waits until no Tideline runs from the folder: it cannot be replaced
; while it does.
!macro UNTIL_CLOSED
  again:
  ${If} ${FileExists} "$INSTDIR\tideline.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\tideline.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Tideline is open. Close it, then choose Retry." /SD IDCANCEL IDRETRY again
      !insertmacro STOP
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; TELL_EXPLORER lets it look again at what opens which file.
!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Tideline needs Windows 10 or newer." /SD IDOK
    !insertmacro STOP
  ${EndIf}
FunctionEnd

; OFFER offers Tideline under “Open with” for an ending, and takes it from nobody.
!macro OFFER ENDING
  WriteRegStr HKCU "${CLASSES}\Applications\tideline.exe\SupportedTypes" "${ENDING}" ""
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}" ""
!macroend

; WITHDRAW takes the offer back. Keys that others write to as well go only when
; they stand empty then.
!macro WITHDRAW ENDING
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

; REMOVE removes a key of ours, and the one above it where nothing else is in it.
!macro REMOVE ABOVE KEY
  DeleteRegKey HKCU "${ABOVE}\${KEY}"
  DeleteRegKey /ifempty HKCU "${ABOVE}"
!macroend

Section "Tideline"
  !insertmacro UNTIL_CLOSED
  SetOutPath "$INSTDIR"
  File /r "${FILES}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Tideline.lnk" "$INSTDIR\tideline.exe"

  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "Tideline events file"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\tideline.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\tideline.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\tideline.exe" "FriendlyAppName" "Tideline"
  WriteRegStr HKCU "${CLASSES}\Applications\tideline.exe\shell\open\command" "" '"$INSTDIR\tideline.exe" "%1"'
  !insertmacro OFFER ".yaml"
  !insertmacro OFFER ".yml"
  WriteRegStr HKCU "${STARTED}\tideline.exe" "" "$INSTDIR\tideline.exe"

  WriteRegStr HKCU "${UNINSTALL}\Tideline" "DisplayName" "Tideline"
  WriteRegStr HKCU "${UNINSTALL}\Tideline" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}\Tideline" "DisplayIcon" "$INSTDIR\tideline.exe,0"
  WriteRegStr HKCU "${UNINSTALL}\Tideline" "Publisher" "The Tideline authors"
  WriteRegStr HKCU "${UNINSTALL}\Tideline" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}\Tideline" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}\Tideline" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}\Tideline" "EstimatedSize" ${KB}
  WriteRegDWORD HKCU "${UNINSTALL}\Tideline" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}\Tideline" "NoRepair" 1
  !insertmacro TELL_EXPLORER
SectionEnd

; The uninstaller removes what was installed, the settings of the window and the
; folder that the toolkit makes for a cache. A folder goes only when nothing of the
; user's is left in it.
Section "Uninstall"
  !insertmacro UNTIL_CLOSED
  !include "${DELETE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"
  Delete "$SMPROGRAMS\Tideline.lnk"
  Delete "$APPDATA\fyne\org.tideline.Tideline\preferences.json"
  RMDir "$APPDATA\fyne\org.tideline.Tideline"
  RMDir "$APPDATA\fyne"
  RMDir "$LOCALAPPDATA\fyne\org.tideline.Tideline"
  RMDir "$LOCALAPPDATA\fyne"

  !insertmacro WITHDRAW ".yaml"
  !insertmacro WITHDRAW ".yml"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  !insertmacro REMOVE "${CLASSES}\Applications" "tideline.exe"
  !insertmacro REMOVE "${STARTED}" "tideline.exe"
  !insertmacro REMOVE "${UNINSTALL}" "Tideline"
  !insertmacro TELL_EXPLORER
SectionEnd
