// Package editor opens a file in a text editor, at a line where the editor can do that.
// The command is one of a fixed table, and the path is one of its arguments: no shell reads
// it, and nothing of what the file says is ever run.
package editor

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Editor is a text editor that is known.
type Editor struct {
	ID   string // for the settings
	Name string // as it names itself; "" for the one of the system

	programs func(System) []string // where it may be, the likeliest first: names, or whole paths
	args     func(program, path string, line int) []string
	within   func(System) []terminal // terminals of which it needs one; nil for none
}

// The ids of editors that the code names.
const (
	Auto    = ""       // the best that is there
	Default = "system" // the editor of the system for texts
)

// System is what is asked of the system.
type System struct {
	GOOS   string
	Getenv func(string) string
	Look   func(program string) (path string, err error)        // a program by its name or whole path
	Start  func(program string, args ...string) error           // without waiting for its end
	Output func(program string, args ...string) (string, error) // what a program prints
}

// What keeps a file from being opened in an editor.
var (
	ErrNotThere = errors.New("the editor is not there")
	ErrRelative = errors.New("the path is not a whole one")
)

// All lists the editors that are known on a system, that of the system last.
func All(goos string) (all []Editor) {
	for _, e := range []Editor{code(), notepadPlusPlus(), kate(), gedit(), vim(), textEdit()} {
		if e.programs(System{GOOS: goos, Getenv: func(string) string { return "" }}) != nil {
			all = append(all, e)
		}
	}
	return append(all, Editor{ID: Default})
}

// Installed lists those of All that are there. It looks into files, and may take its time.
func (s System) Installed() []Editor {
	return slices.DeleteFunc(All(s.GOOS), func(e Editor) bool {
		if e.ID == Default {
			return false
		}
		_, _, ok := s.find(e)
		return !ok
	})
}

// Open opens a file, by its whole path, at a line counted from 1, 0 for none, in the editor
// with an id. Auto takes the first that is there and knows of lines, and else that of the
// system.
func (s System) Open(id, path string, line int) error {
	if !filepath.IsAbs(path) {
		return ErrRelative // it could be taken for an option
	}
	switch id {
	case Default:
		return s.openDefault(path, line)
	case Auto:
		for _, e := range All(s.GOOS) {
			if e.within == nil && e.ID != Default && e.ID != idTextEdit && s.openIn(e, path, line) == nil {
				return nil
			}
		}
		return s.openDefault(path, line)
	}
	for _, e := range All(s.GOOS) {
		if e.ID == id {
			return s.openIn(e, path, line)
		}
	}
	return ErrNotThere
}

func (s System) openIn(e Editor, path string, line int) error {
	program, term, ok := s.find(e)
	if !ok {
		return ErrNotThere
	}
	args := e.args(program, path, line)
	if e.within != nil {
		return s.Start(term.program, slices.Concat(term.before, []string{program}, args)...)
	}
	return s.Start(program, args...)
}

// find finds the program of an editor, and the terminal for it where it needs one.
func (s System) find(e Editor) (program string, term terminal, ok bool) {
	for _, name := range e.programs(s) {
		path, err := s.Look(name)
		if err != nil {
			continue
		}
		if e.within == nil {
			return path, terminal{}, true
		}
		for _, t := range e.within(s) {
			if where, err := s.Look(t.program); err == nil {
				return path, terminal{where, t.before}, true
			}
		}
	}
	return "", terminal{}, false
}

// openDefault opens a file in the editor of the system for texts. On Linux that is the one
// that is set for plain texts: the one for events files could be Tideline itself.
func (s System) openDefault(path string, line int) error {
	switch s.GOOS {
	case "darwin":
		return s.Start("/usr/bin/open", "-t", path)
	case "windows":
		return s.Start(filepath.Join(s.Getenv("SystemRoot"), "System32", "notepad.exe"), path)
	}
	if set, err := s.Output("xdg-mime", "query", "default", "text/plain"); err == nil {
		set = strings.TrimSpace(set)
		for _, e := range All(s.GOOS) {
			if e.within == nil && e.ID != Default && strings.Contains(strings.ToLower(set), e.ID) && s.openIn(e, path, line) == nil {
				return nil
			}
		}
		if launch, err := s.Look("gtk-launch"); err == nil && strings.HasSuffix(set, ".desktop") && s.Start(launch, set, path) == nil {
			return nil
		}
	}
	open, err := s.Look("xdg-open")
	if err != nil {
		return ErrNotThere
	}
	return s.Start(open, path)
}

// at writes a line for an option that has it as its end; nothing for none.
func at(option string, line int) []string {
	if line <= 0 {
		return nil
	}
	return []string{option + strconv.Itoa(line)}
}
