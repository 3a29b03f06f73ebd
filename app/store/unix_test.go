//go:build linux || darwin

package store

import (
	"bufio"
	"errors"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Devices, pipes, sockets, links to them or to nowhere, and what is write-protected
// stay as they are, also for root.
func TestWhatIsNoFileStays(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	made(t, folder, "protected.svg", "redirected")
	must(os.Chmod(at("protected.svg"), 0o444))
	must(syscall.Mkfifo(at("fifo.svg"), 0o600))
	t.Chdir(folder) // the name of a socket is short
	listener, err := net.Listen("unix", "socket.svg")
	must(err)
	defer listener.Close()
	output, err := os.OpenFile(at("redirected"), os.O_RDWR, 0)
	must(err)
	defer output.Close()
	descriptor := "/dev/fd/" + strconv.Itoa(int(output.Fd()))
	for link, to := range map[string]string{
		"null.svg": "/dev/null", "dangling.svg": "nowhere", "loop.svg": "loop.svg", "to-fifo.svg": "fifo.svg",
		"to-protected.svg": "protected.svg", "to-dangling.svg": "dangling.svg", "to-output.svg": descriptor,
	} {
		must(os.Symlink(to, at(link)))
	}
	for path, want := range map[string]Reason{
		"/dev/null": Irregular, "/dev/full": Irregular, at("fifo.svg"): Irregular, at("socket.svg"): Irregular, at("null.svg"): Irregular,
		at("to-fifo.svg"): Irregular, descriptor: Irregular, at("to-output.svg"): Irregular,
		at("dangling.svg"): Dangling, at("to-dangling.svg"): Dangling, at("loop.svg"): Dangling,
		at("protected.svg"): Protected, at("to-protected.svg"): Protected,
	} {
		if _, err := os.Lstat(path); err != nil {
			continue // there is no such device here
		}
		err := Save(path, nil, says("new"))
		if named, ok := errors.AsType[*Error](err); !ok || named.Why != want || named.Path != path {
			t.Errorf("%s: %v, want reason %d", path, err, want)
		}
		if err := Create(path, says("new")); why(err) != Exists && why(err) != Irregular {
			t.Errorf("%s made anew: %v", path, err)
		}
	}
	mustHold(t, at("protected.svg"), "old protected.svg")
	mustHold(t, at("redirected"), "old redirected")
	if info, err := os.Lstat("/dev/null"); err != nil || info.Mode().IsRegular() {
		t.Fatalf("/dev/null is %v", info.Mode())
	}
	if _, err := os.Lstat(at("nowhere")); err == nil {
		t.Error("a link that leads nowhere leads somewhere now")
	}
}

// A link to a file stays one, and the file it leads to is replaced where it lies.
func TestLinksAreFollowed(t *testing.T) {
	folder := t.TempDir()
	far := filepath.Join(folder, "far", "deep")
	if err := os.MkdirAll(far, 0o700); err != nil {
		t.Fatal(err)
	}
	file := made(t, filepath.Dir(far), "a.svg")[0]
	for link, to := range map[string]string{
		filepath.Join(folder, "folder"):         far,
		filepath.Join(far, "one.svg"):           filepath.Join("..", "two.svg"),
		filepath.Join(folder, "far", "two.svg"): file,
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(folder, "folder", "one.svg") // “..” is far, and not folder
	if err := Save(link, nil, says("new")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, file, "new")
	if info, err := os.Lstat(link); err != nil || info.Mode().IsRegular() {
		t.Errorf("the link became %v (%v)", info.Mode(), err)
	}
	mustList(t, filepath.Dir(far), "a.svg", "deep", "two.svg")
}

// helper is set in the environment of a second process of this test.
const helper = "TIDELINE_STORE_HELPER"

// inHelper runs a test of this file again in a process of its own.
func inHelper(t *testing.T, folder string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$", "-test.count=1")
	cmd.Env = append(os.Environ(), helper+"="+folder)
	return cmd
}

// On a full disk the old file is whole, a new one is not there, and it is told.
func TestFullDisk(t *testing.T) {
	if folder := os.Getenv(helper); folder != "" {
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 4096, Max: 4096}); err != nil {
			t.Fatal(err)
		}
		large := says(strings.Repeat("large ", 10_000))
		if err := Save(filepath.Join(folder, "old.svg"), nil, large); why(err) != Full {
			t.Errorf("the old file: %v", err)
		}
		if err := Create(filepath.Join(folder, "new.yaml"), large); why(err) != Full {
			t.Errorf("a new file: %v", err)
		}
		return
	}
	folder := t.TempDir()
	old := made(t, folder, "old.svg")[0]
	if said, err := inHelper(t, folder).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
	mustHold(t, old, "old old.svg")
	mustList(t, folder, "old.svg")
}

// A program that is told to end leaves nothing behind, and ends as it would.
func TestNothingIsLeftWhenToldToEnd(t *testing.T) {
	if folder := os.Getenv(helper); folder != "" {
		temp, err := newTemp(folder, secretMode)
		if err != nil {
			t.Fatal(err)
		}
		temp.guard()
		_, _ = os.Stdout.WriteString("ready\n")
		select {}
	}
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(s) { // as under nohup, and so for the program too
			continue
		}
		folder := t.TempDir()
		cmd := inHelper(t, folder)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "ready\n" {
			t.Fatalf("it says %q (%v)", line, err)
		}
		if entries, _ := os.ReadDir(folder); len(entries) != 1 {
			t.Fatalf("%d temporary files, want 1", len(entries))
		}
		if err := cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if state := cmd.ProcessState.Sys().(syscall.WaitStatus); !state.Signaled() || state.Signal() != s {
			t.Errorf("after %v it ended with %v", s, cmd.ProcessState)
		}
		mustList(t, folder)
	}
}

// New files and folders get what the umask leaves of the usual modes.
func TestModesOfWhatIsNew(t *testing.T) {
	before := syscall.Umask(0o022)
	defer syscall.Umask(before)
	folder := t.TempDir()
	for umask, want := range map[int][2]os.FileMode{0: {0o666, 0o777}, 0o022: {0o644, 0o755}, 0o077: {0o600, 0o700}} {
		syscall.Umask(umask)
		file, inner := filepath.Join(folder, "f"+strconv.Itoa(umask)), filepath.Join(folder, "d"+strconv.Itoa(umask))
		claimed, err := newTemp(folder, freshMode)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(Save(file, nil, says("x")), MakeFolder(inner), claim(claimed.Name(), file+"c")); err != nil {
			t.Fatal(err)
		}
		for path, want := range map[string]os.FileMode{file: want[0], file + "c": want[0], inner: want[1]} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
				t.Errorf("with the umask %o %s has the mode %v (%v), want %v", umask, path, info.Mode(), err, want)
			}
		}
		_ = claimed.Close()
	}
}

// As many links in a row are followed as the system follows, and not for ever.
func TestManyLinksInARow(t *testing.T) {
	folder := t.TempDir()
	to := made(t, folder, "a.svg")[0]
	for i := range maxLinks {
		link := filepath.Join(folder, "link"+strconv.Itoa(i+1))
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
		to = link
	}
	if err := Save(filepath.Join(folder, "link"+strconv.Itoa(maxLinks-1)), nil, says("new")); err != nil {
		t.Errorf("behind %d links: %v", maxLinks-1, err)
	}
	mustHold(t, filepath.Join(folder, "a.svg"), "new")
	if err := Save(to, nil, says("newer")); why(err) != Dangling {
		t.Errorf("behind %d links: %v, want that it leads nowhere", maxLinks, err)
	}
}
