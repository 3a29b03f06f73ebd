package editor

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Lent are texts that are edited in a text editor, each in a file of its own, and come back
// whenever that is saved. Its methods may be called on any goroutine.
type Lent struct {
	System
	Folder string                                                            // in which the files are made
	Watch  func(changed func(files []string)) (follow func(files ...string)) // as in the window's configuration

	mu     sync.Mutex
	loans  map[string]*loan // by the paths of their files
	follow func(files ...string)
	made   string // the folder of them all; "" before the first
}

// loan is a text that is lent.
type loan struct {
	text string // as it is known here
	back func(text string)
}

// Lend opens a text in the editor with an id, and calls back with what was saved there, as
// often as something else was. The name is that of its file, as far as a file can have it.
func (l *Lent) Lend(id, name, text string, back func(text string)) error {
	path, err := l.write(name, text, back)
	if err != nil {
		return err
	}
	return l.Open(id, path, 0)
}

// write makes the file of a text, and has it watched.
func (l *Lent) write(name, text string, back func(string)) (path string, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.made == "" {
		if l.made, err = os.MkdirTemp(l.Folder, "tideline-"); err != nil {
			return "", err
		}
		l.loans = map[string]*loan{}
		if l.Watch != nil {
			l.follow = l.Watch(l.changed)
		}
	}
	path = filepath.Join(l.made, strconv.Itoa(len(l.loans)+1)+" "+fileName(name)+".txt")
	if err = os.WriteFile(path, []byte(text+"\n"), 0o600); err != nil {
		return "", err
	}
	l.loans[path] = &loan{text, back}
	if l.follow != nil {
		files := make([]string, 0, len(l.loans))
		for file := range l.loans {
			files = append(files, file)
		}
		l.follow(files...)
	}
	return path, nil
}

// changed brings back what has been saved.
func (l *Lent) changed(files []string) {
	for _, file := range files {
		src, err := os.ReadFile(file)
		text, ok := saved(src)
		l.mu.Lock()
		lent := l.loans[file]
		if err != nil || !ok || lent == nil || lent.text == text {
			l.mu.Unlock()
			continue // it may be on its way still
		}
		lent.text = text
		l.mu.Unlock()
		lent.back(text)
	}
}

// Look brings back what has been saved where the system does not tell of it.
func (l *Lent) Look() {
	l.mu.Lock()
	var files []string
	for file := range l.loans {
		files = append(files, file)
	}
	l.mu.Unlock()
	l.changed(files)
}

// End takes the files away.
func (l *Lent) End() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.made != "" {
		if l.follow != nil {
			l.follow()
		}
		_ = os.RemoveAll(l.made)
		l.made, l.loans = "", nil
	}
}

// saved is the text of a file as an editor has saved it; false for none.
func saved(src []byte) (text string, ok bool) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if !utf8.Valid(src) {
		return "", false
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(src))
	return strings.TrimRight(text, " \t\n"), true
}

// mostNamed is how many letters of a name a file has.
const mostNamed = 40

// fileName is a name as files of every system can have it.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*.`, r) || r < ' ' {
			return -1
		}
		return r
	}, name)
	if r := []rune(name); len(r) > mostNamed {
		name = string(r[:mostNamed])
	}
	return strings.TrimSpace(name)
}
