package console

import (
	"io"
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// Terminal is where the program prints. Windows gives a program either a console
// of its own, which flashes up beside the window at a double click, or none. Our
// packages ask for none and join the console that the program was started in.
// Without one, as after a double click, a message box tells what went wrong.
// docs/decisions/0014 says why.
type Terminal struct {
	Out, Err io.Writer
	console  *joined         // of our parent; nil where we joined none
	unheard  strings.Builder // what was printed and nobody could read
}

// New finds where to print, and joins the console of our parent where there is no other.
func New() *Terminal {
	t := &Terminal{}
	if !works(os.Stdout) || !works(os.Stderr) {
		t.console = joinConsole()
	}
	t.Out, t.Err = t.find(os.Stdout), t.find(os.Stderr)
	return t
}

// find returns where one of the two streams goes. A file, a pipe and a device
// such as NUL stay what they were redirected to.
func (t *Terminal) find(given *os.File) io.Writer {
	switch {
	case t.console != nil && (!isOpen(given) || isConsole(given)):
		return t.console
	case isOpen(given):
		return given
	}
	return &t.unheard
}

// Shown reports whether what is printed is shown to a person, and not kept.
func (t *Terminal) Shown() bool {
	return t.Out == io.Writer(t.console) || t.Out == io.Writer(&t.unheard) || IsTerminal(os.Stdout)
}

// LeaveToWindow leaves the console that was joined, or closing it would end the
// program with its window, and so would Ctrl+C in it. What goes wrong from here
// on is told in a message box.
func (t *Terminal) LeaveToWindow() {
	if t.console == nil {
		return
	}
	for _, stream := range []*io.Writer{&t.Out, &t.Err} {
		if *stream == t.console {
			*stream = &t.unheard
		}
	}
	_ = t.console.file.Close() // nothing waits in it to be written
	t.console = nil
	_, _, _ = kernel32().NewProc("FreeConsole").Call()
}

// End tells what went wrong where nobody could read it. The tasks of a service
// have no desktop and would wait for ever for somebody to close the message.
func (t *Terminal) End(code int) {
	if code == 0 || t.unheard.Len() == 0 || isService() {
		return
	}
	text, err := windows.UTF16PtrFromString(inBox(t.unheard.String()))
	if err != nil {
		return
	}
	title, _ := windows.UTF16PtrFromString("Tideline")
	_, _ = windows.MessageBox(0, text, title, windows.MB_OK|windows.MB_ICONERROR|windows.MB_SETFOREGROUND)
}

// inBox is what was printed as a message box has it, whose title is the name that
// begins a line in a terminal.
func inBox(printed string) string {
	return strings.TrimSpace(strings.ReplaceAll("\n"+printed, "\ntideline: ", "\n"))
}

// joined is a console of another program. The first thing written to it begins a
// line: a shell that did not wait for us has its prompt there.
type joined struct {
	file  *os.File
	begun bool
}

// Write writes to the console.
func (j *joined) Write(text []byte) (int, error) {
	if !j.begun {
		j.begun = true
		if _, err := j.file.WriteString("\r\n"); err != nil {
			return 0, err
		}
	}
	return j.file.Write(text)
}

// joinConsole joins the console of the program that started this one, or returns
// nil where that has none.
func joinConsole() *joined {
	const parent = uintptr(^uint32(0)) // ATTACH_PARENT_PROCESS

	// It refuses a program that has joined already, so the console itself is the answer.
	_, _, _ = kernel32().NewProc("AttachConsole").Call(parent)
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return nil
	}
	return &joined{file: console}
}

func kernel32() *windows.LazyDLL { return windows.NewLazySystemDLL("kernel32.dll") }

// works reports whether what is written to a stream arrives before any console is
// joined. A character device that is no console may be NUL, or a console that is
// not ours yet.
func works(f *os.File) bool {
	kind, err := windows.GetFileType(windows.Handle(f.Fd()))
	return err == nil && (kind != windows.FILE_TYPE_CHAR || isConsole(f))
}

// isOpen reports whether there is anything behind a stream.
func isOpen(f *os.File) bool {
	_, err := windows.GetFileType(windows.Handle(f.Fd()))
	return err == nil
}

// IsTerminal reports whether a stream is a console.
func IsTerminal(f *os.File) bool { return isConsole(f) }

func isConsole(f *os.File) bool {
	var mode uint32
	return windows.GetConsoleMode(windows.Handle(f.Fd()), &mode) == nil
}

// isService reports whether this runs in the session of the services.
func isService() bool {
	var session uint32
	return windows.ProcessIdToSessionId(windows.GetCurrentProcessId(), &session) == nil && session == 0
}
