package opening

import (
	"path/filepath"
	"strings"

	"tideline/app/asking"
	"tideline/app/session"
)

// Held lists the files that nothing may be written over: the events file, the one that it
// is compared with, and their pictures.
func (f *Files) Held() []string { return f.State.Files() }

// Folder is where the sheets that ask for a file begin: where the user saved last,
// else beside the open file, else where files were last, else at home.
func (f *Files) Folder() string {
	switch file := f.State.File.Path; {
	case f.working != "":
		return f.working
	case file != "":
		return filepath.Dir(file)
	}
	if last := f.Settings.Folder(); last != "" {
		return last
	}
	return asking.HomeFolder()
}

// WorkIn remembers where the user keeps files.
func (f *Files) WorkIn(folder string) {
	f.working = folder
	f.Settings.SetFolder(folder)
}

// Stem is the name of the open file without its ending.
func (f *Files) Stem() string {
	name := f.State.File.Name()
	name = strings.TrimSuffix(name, filepath.Ext(name))
	if short := strings.TrimSuffix(name, ".tideline"); short != "" {
		return short
	}
	return name
}

// chosenToImport imports the file that the user chose, and remembers where it lies.
func (f *Files) chosenToImport(path string) {
	f.Settings.SetFolder(filepath.Dir(path))
	offer(f, toImport(session.OpenPath(path)))
}

// chosen opens the file that the user chose, and remembers where it lies.
func (f *Files) chosen(path string) {
	f.Settings.SetFolder(filepath.Dir(path))
	f.Path(path)
}
