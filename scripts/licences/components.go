package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tideline/assets"
)

// places says where licences lie.
type places struct {
	goRoot, tree string
	modules      map[string]*module
}

// licenceFile matches the names of files that hold a licence, or belong to one.
var licenceFile = regexp.MustCompile(`(?i)^(li[cs]en[cs]e|copying|copyright|notice|patents|unlicense|ofl)([._-].*)?$`)

// components collects everything: first what is no module, then the modules.
func (p places) components() (all []assets.Component, err error) {
	var faults []error
	add := func(c assets.Component, err error) {
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", c.Name, err))
		}
		all = append(all, c)
	}
	for _, e := range extras() {
		add(p.extra(e))
	}
	for _, m := range inOrder(p.modules) {
		add(p.module(m))
		faults = append(faults, p.unclaimed(m)...)
	}
	return all, errors.Join(faults...)
}

// extra reads the licence of what is no module.
func (p places) extra(e extra) (assets.Component, error) {
	c := assets.Component{Name: e.name, Address: e.address, Licence: e.licence}
	dir, partOf := p.tree, e.partOf
	switch m := p.modules[e.module]; {
	case e.module == goLicence:
		dir = p.goRoot
	case m != nil:
		dir = m.dir
		if partOf == nil {
			partOf = ordered(m.partOf)
		}
	case e.module != "":
		return c, fmt.Errorf("no package links %s any more; take it out of extras.go", e.module)
	}
	c.PartOf = strings.Join(partOf, ", ")
	var files []string
	for _, name := range e.files {
		files = append(files, filepath.Join(dir, filepath.FromSlash(name)))
	}
	return read(c, dir, files)
}

// module reads the licences of a module: those at its root and in the folders
// of the packages that are linked.
func (p places) module(m *module) (assets.Component, error) {
	c := assets.Component{
		Name: m.path + " " + m.version, Address: "https://pkg.go.dev/" + m.path, PartOf: strings.Join(ordered(m.partOf), ", "),
	}
	files, err := licencesBelow(m.dir)
	if err != nil {
		return c, err
	}
	files = slices.DeleteFunc(files, func(f string) bool { return !m.folders[filepath.Dir(f)] })
	if len(files) == 0 {
		return c, errors.New("it has no licence; nobody may ship it without one")
	}
	return read(c, m.dir, files)
}

// unclaimed finds licences in a module that hold for what is no Go package, such
// as fonts, and that extras.go does not know.
func (p places) unclaimed(m *module) (faults []error) {
	files, err := licencesBelow(m.dir)
	if err != nil {
		return []error{err}
	}
	for _, file := range files {
		dir := filepath.Dir(file)
		code, err := filepath.Glob(filepath.Join(dir, "*.go"))
		name := m.path + "/" + relative(m.dir, file)
		known := unused()[name] != "" || slices.ContainsFunc(extras(), func(e extra) bool {
			return slices.ContainsFunc(e.files, func(f string) bool { return e.module+"/"+f == name })
		})
		if err != nil || !m.folders[dir] && len(code) == 0 && !known && !strings.Contains(name, "/testdata/") {
			faults = append(faults, fmt.Errorf("%s: for what does this licence hold? Enter it in extras.go", name))
		}
	}
	return faults
}

// read fills in text and name of a licence. The files of one are set below each
// other, each under its name.
func read(c assets.Component, dir string, files []string) (assets.Component, error) {
	var texts []string
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return c, err
		}
		text := tidy(string(raw))
		if len(files) > 1 {
			text = relative(dir, file) + ":\n\n" + text
		}
		texts = append(texts, text)
	}
	c.Text = strings.Join(texts, "\n\n") + "\n"
	if c.Licence != "" {
		return c, nil
	}
	names, err := recognise(c.Text)
	c.Licence = strings.Join(names, ", ")
	return c, err
}

// tidy writes a text with plain line ends and no space at the end of lines.
func tidy(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\f", "")
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, strings.TrimRight(line, " \t\r"))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// licencesBelow lists the licences in a folder and all below it, in order.
func licencesBelow(dir string) (files []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && licenceFile.MatchString(d.Name()) && filepath.Ext(path) != ".go" {
			files = append(files, path)
		}
		return err
	})
	return files, err
}

func relative(dir, file string) string {
	return filepath.ToSlash(strings.TrimPrefix(strings.TrimPrefix(file, dir), string(filepath.Separator)))
}

// ordered names packages in the order of targets.
func ordered(partOf map[string]bool) []string {
	return slices.DeleteFunc(everywhere(), func(name string) bool { return !partOf[name] })
}
