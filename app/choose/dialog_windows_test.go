package choose

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"
)

func TestPlainPaths(t *testing.T) {
	for path, want := range map[string]string{
		`C:\lessons`:              `C:\lessons`,
		`\\server\share`:          `\\server\share`,
		`\\?\C:\lessons`:          `C:\lessons`,
		`\\?\UNC\server\share\a`:  `\\server\share\a`,
		`\\?\Volume{1-2}\lessons`: `Volume{1-2}\lessons`, // which no dialog finds, as with its mark
		``:                        ``,
	} {
		if got := plain(path); got != want {
			t.Errorf("%s becomes %s, want %s", path, got, want)
		}
	}
}

// The dialogs are made and take everything that is told them; none is shown.
func TestDialogsAreMade(t *testing.T) {
	folder := t.TempDir()
	for _, q := range []Question{
		{Title: "Open", Folder: folder, Kinds: []Filter{{"Events files", []string{".yaml", ".yml"}}, {"All files", nil}}},
		{Save: true, Title: "Save", Folder: `C:\no\such\folder`, Name: "größe.tideline.yaml", Kinds: []Filter{{"戰爭", []string{".html"}}}},
		{},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := q.ask(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%+v: %v", q, err)
		}
	}
}

func TestNoHalfEndingIsAdded(t *testing.T) {
	events, page := Filter{Endings: []string{".tideline.yaml", ".yml"}}, Filter{Endings: []string{".html"}}
	for _, c := range []struct {
		save bool
		kind Filter
		want string
	}{
		{false, events, "*.tideline.yaml;*.yml"}, {true, events, "*.*"}, {true, page, "*.html"}, {true, Filter{}, "*"},
	} {
		if got := (Question{Save: c.save}).listed(c.kind); got != c.want {
			t.Errorf("save %v, %q: %s, want %s", c.save, c.kind.Endings, got, c.want)
		}
	}
}

// No dialog makes the file that it asks for, and each that saves asks before one is
// replaced.
func TestOptionsOfDialogs(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := makeReady(); err != nil {
		t.Fatal(err)
	}
	defer windows.CoUninitialize()
	for _, save := range []bool{false, true} {
		dialog, err := newDialog(save)
		if err != nil {
			t.Fatal(err)
		}
		if err := (Question{Save: save}).prepare(dialog); err != nil {
			t.Error(err)
		}
		var options uint32
		if err := dialog.call(getOptions, uintptr(unsafe.Pointer(&options))); err != nil {
			t.Error(err)
		}
		if got := options&overwritePrompt > 0; got != save {
			t.Errorf("save %v: asks before it replaces: %v", save, got)
		}
		if save && options&noTestFileCreate == 0 {
			t.Error("it would make the file to see whether it can")
		}
		dialog.free()
	}
}
