package main

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// target is a program in one of the packages.
type target struct {
	partOf   string // as a reader knows the package
	os, arch string
	cgo      string // whether it is built with C
}

// tags are those that every package is built with.
const tags = "migrated_fynedo,no_emoji"

// targets lists the programs of all packages.
func targets() []target {
	return []target{
		{"Windows", "windows", "amd64", "1"},
		{"macOS", "darwin", "arm64", "1"},
		{"macOS", "darwin", "amd64", "1"},
		{"Linux", "linux", "amd64", "1"},
		{"browser", "js", "wasm", "0"},
		{"command line", "linux", "amd64", "0"},
	}
}

// everywhere names all packages in the order of targets.
func everywhere() (names []string) {
	for _, t := range targets() {
		if !slices.Contains(names, t.partOf) {
			names = append(names, t.partOf)
		}
	}
	return names
}

// module is a Go module that is linked into a program.
type module struct {
	path, version, dir string
	folders            map[string]bool // of the packages that are linked
	partOf             map[string]bool
}

// shippedModules finds the modules of all packages, by path.
func shippedModules() (map[string]*module, error) {
	found := map[string]*module{}
	for _, t := range targets() {
		out, err := goToolIn([]string{"GOFLAGS=", "GOOS=" + t.os, "GOARCH=" + t.arch, "CGO_ENABLED=" + t.cgo},
			"list", "-deps", "-tags", tags, "-json=Dir,Module", "tideline")
		if err != nil {
			return nil, err
		}
		if err := addModules(found, t, strings.NewReader(out)); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// addModules adds what go list tells of one program.
func addModules(found map[string]*module, t target, list io.Reader) error {
	for dec := json.NewDecoder(list); ; {
		var p struct {
			Dir    string
			Module *struct {
				Path, Version, Dir string
				Main               bool
			}
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if p.Module == nil || p.Module.Main {
			continue // the standard library, or ours
		}
		m := found[p.Module.Path]
		if m == nil {
			m = &module{p.Module.Path, p.Module.Version, p.Module.Dir, map[string]bool{}, map[string]bool{}}
			found[m.path] = m
		}
		m.partOf[t.partOf] = true
		for dir := p.Dir; strings.HasPrefix(dir, m.dir); dir = filepath.Dir(dir) {
			m.folders[dir] = true // with those above: their licence holds for it
		}
	}
}

// inOrder returns the modules by path.
func inOrder(found map[string]*module) (all []*module) {
	for _, path := range slices.Sorted(maps.Keys(found)) {
		all = append(all, found[path])
	}
	return all
}
