; The installer: for one user, without administrator rights, or with /ALLUSERS for
; all users of the computer. scripts/packages/windows runs it through makensis with
;   VERSION  0.1.0
;   FILES    the folder to install
;   DELETE   a file that deletes each of these files from $INSTDIR
;   KB       what they take, in kB of 1024 bytes
;   ICONS    the folder with their icon and the picture at their side
;   OUT      the file to write
;
; setup.exe [/ALLUSERS] [/NOASSOC] [/S] [/D=C:\folder]
;   /ALLUSERS  for all users: in Program Files, with the entries of the computer
;   /NOASSOC   offers Tideline under “Open with” for no file
;   /S         without a question
;   /D=        where, as the last word and without quotation marks
; It ends with 0 when it is installed, 1 when the user stopped it, 2 when it is not
; installed, and 740 when it needs administrator rights, as Windows itself does.
; The uninstaller knows by itself for whom it was installed, and takes /S too.

Target amd64-unicode
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define STARTED "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define CLASSES "Software\Classes"
!define PROGID "Tideline.Events.1"

Name "Tideline"
BrandingText "Tideline ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
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

!define SETTINGS "$APPDATA\fyne\org.tideline.Tideline"

Var ForAll  ; 1 where it is for all users of the computer
Var Offered ; 1 where Tideline is offered under “Open with”
Var Earlier ; the folder that it was installed into before, or nothing

; STOP ends with the exit code of what was not done.
!macro STOP
  SetErrorLevel 2
  Quit
!macroend

; FOR_ALL writes for all users from here on. It ends where there are no rights to;
; where somebody looks on, Windows is asked for them first.
!macro FOR_ALL PROGRAM ARGUMENTS WHAT
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${IfNot} ${Silent}
      ClearErrors
      ExecShell "runas" "${PROGRAM}" "${ARGUMENTS}"
      ${IfNot} ${Errors}
        Quit
      ${EndIf}
    ${EndIf}
    MessageBox MB_OK|MB_ICONSTOP "Only an administrator can ${WHAT} Tideline for all users. Nothing was changed." /SD IDOK
    SetErrorLevel 740 ; ERROR_ELEVATION_REQUIRED
    Quit
  ${EndIf}
  StrCpy $ForAll 1
  SetShellVarContext all
!macroend

; UNTIL_CLOSED waits until no Tideline runs from a folder: it cannot be replaced
; while it does.
!macro UNTIL_CLOSED FOLDER
  ${Do}
    ${IfNot} ${FileExists} "${FOLDER}\tideline.exe"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "${FOLDER}\tideline.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Tideline is open. Close it, then choose Retry." /SD IDCANCEL IDCANCEL`
      !insertmacro STOP
    ${EndIf}
  ${Loop}
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
  ; What cannot be a folder would be passed over, and the usual one be written to.
  System::Call 'kernel32::GetCommandLine() t .r0'
  ClearErrors
  ${GetOptionsS} $0 " /D=" $2
  ${IfNot} ${Errors}
  ${AndIf} $INSTDIR == ""
    MessageBox MB_OK|MB_ICONSTOP "What /D= names cannot be a folder." /SD IDOK
    !insertmacro STOP
  ${EndIf}
  ${GetParameters} $1 ; without /D=
  StrCpy $Offered 1
  ClearErrors
  ${GetOptions} $1 "/NOASSOC" $2
  ${IfNot} ${Errors}
    StrCpy $Offered 0
  ${EndIf}
  ClearErrors
  ${GetOptions} $1 "/ALLUSERS" $2
  ${IfNot} ${Errors}
    ${If} $INSTDIR != ""
      StrCpy $1 "$1 /D=$INSTDIR"
    ${EndIf}
    !insertmacro FOR_ALL "$EXEPATH" "$1" "install"
  ${EndIf}
  ReadRegStr $Earlier SHCTX "${UNINSTALL}\Tideline" "InstallLocation"
  ${If} $INSTDIR != "" ; /D= says where
    Return
  ${EndIf}
  StrCpy $INSTDIR $Earlier
  ${If} $INSTDIR == ""
  ${AndIf} $ForAll == 1
    StrCpy $INSTDIR "$PROGRAMFILES64\Tideline"
  ${ElseIf} $INSTDIR == ""
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Tideline"
  ${EndIf}
FunctionEnd

Function un.onInit
  ReadRegStr $0 HKLM "${UNINSTALL}\Tideline" "InstallLocation"
  ${If} $0 == $INSTDIR
    !insertmacro FOR_ALL "$INSTDIR\uninstall.exe" "" "remove"
  ${EndIf}
FunctionEnd

; WITHOUT_EARLIER removes the files of an earlier version: its own uninstaller alone
; knows all of them. The first ones took the user's settings along, so these are kept.
!macro WITHOUT_EARLIER
  ${If} $Earlier != ""
  ${AndIf} ${FileExists} "$Earlier\uninstall.exe"
    !insertmacro UNTIL_CLOSED $Earlier
    SetShellVarContext current
    InitPluginsDir
    ClearErrors
    CopyFiles /SILENT "${SETTINGS}\preferences.json" "$PLUGINSDIR"
    ExecWait '"$Earlier\uninstall.exe" /S /UPGRADE _?=$Earlier'
    ${If} ${FileExists} "$PLUGINSDIR\preferences.json"
    ${AndIfNot} ${FileExists} "${SETTINGS}\preferences.json"
      CreateDirectory "${SETTINGS}"
      CopyFiles /SILENT "$PLUGINSDIR\preferences.json" "${SETTINGS}"
    ${EndIf}
    Delete "$Earlier\uninstall.exe" ; which cannot delete itself while it runs
    RMDir "$Earlier"
    ${If} $ForAll == 1
      SetShellVarContext all
    ${EndIf}
  ${EndIf}
!macroend

; OFFER offers Tideline under “Open with” for an ending, and takes it from nobody.
!macro OFFER ENDING
  WriteRegStr SHCTX "${CLASSES}\Applications\tideline.exe\SupportedTypes" "${ENDING}" ""
  WriteRegStr SHCTX "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}" ""
!macroend

; WITHDRAW takes the offer back. Keys that others write to as well go only when
; they stand empty then.
!macro WITHDRAW ENDING
  DeleteRegValue SHCTX "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${ENDING}"
!macroend

; REMOVE removes a key of ours, and for one user the one above it where nothing else
; is in it; for the computer Windows itself has made that.
!macro REMOVE ABOVE KEY
  DeleteRegKey SHCTX "${ABOVE}\${KEY}"
  ${If} $ForAll != 1
    DeleteRegKey /ifempty SHCTX "${ABOVE}"
  ${EndIf}
!macroend

; WITHDRAW_ALL takes back all of “Open with”.
!macro WITHDRAW_ALL
  !insertmacro WITHDRAW ".yaml"
  !insertmacro WITHDRAW ".yml"
  DeleteRegKey SHCTX "${CLASSES}\${PROGID}"
  !insertmacro REMOVE "${CLASSES}\Applications" "tideline.exe"
!macroend

Section "Tideline"
  !insertmacro WITHOUT_EARLIER
  !insertmacro UNTIL_CLOSED $INSTDIR
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FILES}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Tideline could not be written into $INSTDIR." /SD IDOK
    !insertmacro STOP
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Tideline.lnk" "$INSTDIR\tideline.exe"
  WriteRegStr SHCTX "${STARTED}\tideline.exe" "" "$INSTDIR\tideline.exe"

  ${If} $Offered == 1
    WriteRegStr SHCTX "${CLASSES}\${PROGID}" "" "Tideline events file"
    WriteRegStr SHCTX "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\tideline.exe,0"
    WriteRegStr SHCTX "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\tideline.exe" "%1"'
    WriteRegStr SHCTX "${CLASSES}\Applications\tideline.exe" "FriendlyAppName" "Tideline"
    WriteRegStr SHCTX "${CLASSES}\Applications\tideline.exe\shell\open\command" "" '"$INSTDIR\tideline.exe" "%1"'
    !insertmacro OFFER ".yaml"
    !insertmacro OFFER ".yml"
  ${Else}
    !insertmacro WITHDRAW_ALL
  ${EndIf}

  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "DisplayName" "Tideline"
  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "DisplayIcon" "$INSTDIR\tideline.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "Publisher" "The Tideline authors"
  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}\Tideline" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}\Tideline" "EstimatedSize" ${KB}
  WriteRegDWORD SHCTX "${UNINSTALL}\Tideline" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}\Tideline" "NoRepair" 1
  !insertmacro TELL_EXPLORER
SectionEnd

; FORGET removes what the window has kept for this user, and the folders that the
; toolkit makes for a cache. A folder goes only when nothing else is left in it.
!macro FORGET
  SetShellVarContext current
  Delete "${SETTINGS}\preferences.json"
  Delete "${SETTINGS}\preferences.json.broken"
  RMDir "${SETTINGS}"
  RMDir "$APPDATA\fyne"
  RMDir "$LOCALAPPDATA\fyne\org.tideline.Tideline"
  RMDir "$LOCALAPPDATA\fyne"
  Delete "$LOCALAPPDATA\tideline\running.txt"
  Delete "$LOCALAPPDATA\tideline\last-crash.txt"
  RMDir "$LOCALAPPDATA\tideline"
!macroend

; The uninstaller removes what was installed; with /UPGRADE, as the installer of
; another version calls it, nothing but the files.
Section "Uninstall"
  !insertmacro UNTIL_CLOSED $INSTDIR
  !include "${DELETE}"
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/UPGRADE" $2
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${If} $ForAll != 1
    RMDir "$LOCALAPPDATA\Programs"
  ${EndIf}
  Delete "$SMPROGRAMS\Tideline.lnk"

  !insertmacro WITHDRAW_ALL
  !insertmacro REMOVE "${STARTED}" "tideline.exe"
  !insertmacro REMOVE "${UNINSTALL}" "Tideline"
  !insertmacro TELL_EXPLORER
  !insertmacro FORGET
SectionEnd
