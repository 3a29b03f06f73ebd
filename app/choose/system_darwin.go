package choose

// System returns the dialogs of macOS.
func System() Dialogs { return script{"osascript"} }
