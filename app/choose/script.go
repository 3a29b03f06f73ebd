package choose

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
)

// script shows the dialogs of macOS through AppleScript. The panels themselves must run
// on the main thread, which the toolkit has; osascript has its own.
type script struct{ program string }

// asking is the script: it takes what to do, the title, the folder and the name, and
// writes the path that was chosen. It lists every file: the panel has no choice of kinds.
const asking = `on run {act, heading, folder, proposed}
	tell me to activate
	if act is "save" then
		if folder is "" then
			set chosen to choose file name with prompt heading default name proposed
		else
			set chosen to choose file name with prompt heading default name proposed default location (POSIX file folder)
		end if
	else if folder is "" then
		set chosen to choose file with prompt heading
	else
		set chosen to choose file with prompt heading default location (POSIX file folder)
	end if
	return POSIX path of chosen
end run`

// There reports whether osascript is installed.
func (s script) There() bool {
	_, err := exec.LookPath(s.program)
	return err == nil
}

// Ask implements Dialogs.
func (s script) Ask(ctx context.Context, q Question) (string, error) {
	act := "open"
	if q.Save {
		act = "save"
	}
	//nolint:gosec // a system program; texts are passed as arguments, not through a shell
	cmd := exec.CommandContext(ctx, s.program, "-e", asking, act, q.Title, q.Folder, q.Name)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	if chosen := strings.TrimSuffix(out.String(), "\n"); err == nil {
		return chosen, nil
	}
	if ctx.Err() == nil && !strings.Contains(complaint.String(), chosenNothing) {
		return "", fmt.Errorf("the system's dialog: %w: %s", err, strings.TrimSpace(complaint.String()))
	}
	return "", nil // the caller has given up, or the user cancelled
}

// chosenNothing is in the error of a script when the user cancels.
const chosenNothing = "(-128)"
