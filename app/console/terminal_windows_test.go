package console

import (
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"

	"tideline/app/cli"
	"tideline/app/program"
	"tideline/app/session"
)

// asProgram makes the test binary be the program that it tests.
const asProgram = "TIDELINE_AS_PROGRAM"

// version is that of the program.
const version = "1.2.3"

// What the header of a program asks of Windows.
const (
	subsystemWindow  = 2
	subsystemConsole = 3
)

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		t := New()
		code := cli.Run(Arguments(), cli.Env{
			Stdin: os.Stdin, Stdout: t.Out, Stderr: t.Err, ReadFile: session.ReadFile,
			Build: program.Build{Version: version},
		})
		t.End(code)
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// windowProgram copies the test binary and has the copy ask for no console, as
// the programs in our packages do.
func windowProgram(t *testing.T) string {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	image, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// The word of the subsystem stands 92 bytes behind the start of the PE header.
	subsystem := image[binary.LittleEndian.Uint32(image[0x3c:])+92:]
	if was := binary.LittleEndian.Uint16(subsystem); was != subsystemConsole {
		t.Fatalf("the subsystem of the test binary is %d", was)
	}
	binary.LittleEndian.PutUint16(subsystem, subsystemWindow)
	folder, err := os.MkdirTemp("", "tideline") // t.TempDir asks more of Windows than Wine has
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(folder, "tideline.exe")
	t.Cleanup(func() { _ = errors.Join(os.Remove(path), os.Remove(folder)) })
	if err := os.WriteFile(path, image, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv(asProgram, "1")
	return path
}

// console is a console of the test's own.
type console struct{ screen windows.Handle }

func newConsole(t *testing.T) console {
	t.Helper()
	_, _, _ = kernel32().NewProc("FreeConsole").Call()
	if made, _, err := kernel32().NewProc("AllocConsole").Call(); made == 0 {
		t.Fatal(err)
	}
	f, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = f.Close()
		_, _, _ = kernel32().NewProc("FreeConsole").Call()
	})
	return console{windows.Handle(f.Fd())}
}

// text is what stands on the screen, with the line breaks of the console gone.
func (c console) text(t *testing.T) string {
	t.Helper()
	var info windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(c.screen, &info); err != nil {
		t.Fatal(err)
	}
	cells := make([]uint16, int(info.Size.X)*int(info.Size.Y))
	var read uint32
	ok, _, err := kernel32().NewProc("ReadConsoleOutputCharacterW").Call(uintptr(c.screen),
		uintptr(unsafe.Pointer(&cells[0])), uintptr(len(cells)), 0, uintptr(unsafe.Pointer(&read)))
	if ok == 0 {
		t.Fatal(err)
	}
	return windows.UTF16ToString(cells[:read])
}

// start starts a program with no standard streams at all, as from a shell that
// hands none to a program with a window, and returns its exit code.
func startWithout(t *testing.T, args ...string) uint32 {
	t.Helper()
	line, err := windows.UTF16PtrFromString(windows.ComposeCommandLine(args))
	if err != nil {
		t.Fatal(err)
	}
	start := windows.StartupInfo{Flags: windows.STARTF_USESTDHANDLES}
	start.Cb = uint32(unsafe.Sizeof(start))
	var started windows.ProcessInformation
	if err := windows.CreateProcess(nil, line, nil, nil, false, 0, nil, nil, &start, &started); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = windows.CloseHandle(started.Thread); _ = windows.CloseHandle(started.Process) }()
	if _, err := windows.WaitForSingleObject(started.Process, windows.INFINITE); err != nil {
		t.Fatal(err)
	}
	var code uint32
	if err := windows.GetExitCodeProcess(started.Process, &code); err != nil {
		t.Fatal(err)
	}
	return code
}

// A program with a window and no streams prints to the console it was started in.
func TestPrintsToTheConsoleOfItsParent(t *testing.T) {
	program := windowProgram(t)
	c := newConsole(t)
	for _, run := range []struct {
		args []string
		code uint32
		says string
	}{
		{[]string{"--version"}, 0, "tideline " + version},
		{[]string{"check"}, 0, "1 file, "},
		{[]string{"check", `Jürgen Мои 事件.yaml`}, 1, `Jürgen Мои 事件.yaml: error: there is no such file`},
		{[]string{"--wrong"}, 2, "unknown option --wrong"},
	} {
		code := startWithout(t, append([]string{program}, run.args...)...)
		if code != run.code {
			t.Errorf("%q ended with %d, want %d", run.args, code, run.code)
		}
		if got := c.text(t); !strings.Contains(got, run.says) {
			t.Errorf("%q printed %q to its console, want %q", run.args, strings.TrimSpace(got), run.says)
		}
	}
}

// What is redirected goes where it was redirected to, though there is a console.
func TestRedirectedStreamsStay(t *testing.T) {
	program := windowProgram(t)
	c := newConsole(t)
	var out, complaint strings.Builder
	piped := exec.Command(program, "--wrong")
	piped.Stdout, piped.Stderr = &out, &complaint
	if err := piped.Run(); err == nil || piped.ProcessState.ExitCode() != 2 {
		t.Errorf("it ended with %v, want exit code 2", err)
	}
	if out.Len() > 0 || !strings.Contains(complaint.String(), "unknown option --wrong") {
		t.Errorf("it printed %q and complained %q", &out, &complaint)
	}
	silent := exec.Command(program, "--version") // to NUL, a device like a console
	if err := silent.Run(); err != nil {
		t.Error(err)
	}
	if got := strings.TrimSpace(c.text(t)); got != "" {
		t.Errorf("the console got %q", got)
	}
}

// Before a window opens the console is left, and complaints are kept for a message box.
func TestAWindowLeavesTheConsole(t *testing.T) {
	newConsole(t)
	found := joinConsole()
	if found == nil {
		t.Fatal("there is no console to join")
	}
	terminal := &Terminal{Out: os.Stdout, Err: found, console: found}
	terminal.LeaveToWindow()
	if terminal.Out != os.Stdout || terminal.Err != &terminal.unheard || terminal.console != nil {
		t.Errorf("it prints to %v and %v", terminal.Out, terminal.Err)
	}
	if left, _, _ := kernel32().NewProc("GetConsoleWindow").Call(); left != 0 {
		t.Error("the console is still there")
	}
}

// A message box has no need of the name that begins a line in a terminal.
func TestConsoleWordsInAMessageBox(t *testing.T) {
	for printed, want := range map[string]string{
		"tideline: lesson.yaml: there is no such file\n":                   "lesson.yaml: there is no such file",
		"tideline: no window can open\nOne of these helps:\ntideline: a\n": "no window can open\nOne of these helps:\na",
		"lesson of tideline: 1\n":                                          "lesson of tideline: 1",
	} {
		if got := inBox(printed); got != want {
			t.Errorf("in a box %q is %q, want %q", printed, got, want)
		}
	}
}
