package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// story makes a folder with an events file story.yaml and a picture media/map.svg.
func story(t *testing.T, folder string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(folder, "media"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"story.yaml": "events", "media/map.svg": "picture"} {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// formsOfAFolder are the ways to write the path of a folder, and what they are
// called. The folder of a long name has a path of more than 260 characters, which
// is the most that Windows takes of one written plainly.
func formsOfAFolder(t *testing.T) map[string]string {
	t.Helper()
	outer := t.TempDir()
	plain := filepath.Join(outer, "Größe 100% + 戰爭 #1", "lessons")
	long := filepath.Join(append([]string{outer}, strings.Split(strings.Repeat("a-long-name-of-a-folder/", 14), "/")...)...)
	for _, folder := range []string{plain, long} {
		story(t, folder)
	}
	t.Chdir(outer)
	slash := string(filepath.Separator)
	forms := map[string]string{
		"whole":              plain,
		"relative":           filepath.Join("Größe 100% + 戰爭 #1", "lessons"),
		"with a way back":    strings.Join([]string{outer, "Größe 100% + 戰爭 #1", "lessons", "..", "lessons"}, slash),
		"with a double mark": strings.Join([]string{outer, "", "Größe 100% + 戰爭 #1", ".", "lessons", ""}, slash),
		"with slashes":       filepath.ToSlash(plain),
		"long":               long,
	}
	maps.Copy(forms, formsOfWindows(plain, long))
	return forms
}

// However the path of an events file is written, it is read, and what lies beside it
// is found, kept from being written over, and joined by what is saved.
func TestEveryFormOfAPath(t *testing.T) {
	for name, folder := range formsOfAFolder(t) {
		t.Run(name, func(t *testing.T) {
			file, saved := filepath.Join(folder, "story.yaml"), filepath.Join(folder, "story.html")
			if got, err := ReadFile(file, 100); string(got) != "events" {
				t.Errorf("%s: %q, %v", file, got, err)
			}
			if got, err := fs.ReadFile(NewBeside(file), "media/map.svg"); string(got) != "picture" {
				t.Errorf("the picture beside %s: %q, %v", file, got, err)
			}
			if _, err := Check(filepath.Join(folder, "media", "map.svg"), OpenFiles(file, []string{"media/map.svg"})); why(err) != Open {
				t.Errorf("the picture beside %s may be written over: %v", file, err)
			}
			write := func(to io.Writer) error { _, err := io.WriteString(to, "page"); return err }
			if err := errors.Join(Create(saved, write), Save(saved, []string{file}, write)); err != nil {
				t.Error(err)
			}
			var names []string
			entries, err := List(folder, func(string) bool { return true })
			for _, e := range entries {
				names = append(names, e.Name)
			}
			if got := strings.Join(names, " "); got != "media story.html story.yaml" {
				t.Errorf("%s lists %q, %v", folder, got, err)
			}
			if err := os.Remove(saved); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestReadFileReadsNoMoreThanItShall(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "five")
	if err := os.WriteFile(file, []byte("12345"), 0o600); err != nil {
		t.Fatal(err)
	}
	for most, want := range map[int64]string{3: "1234", 4: "12345", 5: "12345", 6: "12345"} {
		if got, err := ReadFile(file, most); string(got) != want || err != nil {
			t.Errorf("%d at most: %q, %v", most, got, err)
		}
	}
	if _, err := ReadFile(folder, 10); WhyUnread(err) != Folder {
		t.Errorf("a folder: %v", err)
	}
	if _, err := ReadFile(filepath.Join(folder, "none"), 10); WhyUnread(err) != Missing {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestWhyAFileWasNotRead(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Reason
	}{
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}, Denied},
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrNotExist}, Missing},
		{fmt.Errorf("reading: %w", errFolder), Folder},
		{errors.New("a disk that is worn out"), Failed},
	} {
		if got := WhyUnread(c.err); got != c.want {
			t.Errorf("%v is %d, want %d", c.err, got, c.want)
		}
	}
}
