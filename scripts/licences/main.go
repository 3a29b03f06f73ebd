// Command licences writes assets/licences/THIRD-PARTY.txt: the licence of
// everything that others wrote and a package of Tideline holds. It finds the
// modules that each package links, reads their licences in the module cache,
// adds what is no module, and refuses what may not be shipped in a program under
// the MIT licence. With -check it writes nothing and fails where the file is old.
//
// `make licences` runs it from the root of the tree.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"tideline/assets"
)

// output is the file it writes, from the root of the tree.
const output = "assets/licences/THIRD-PARTY.txt"

const intro = `What others wrote and Tideline ships
====================================

Tideline itself is under the MIT licence. Its packages also hold what follows,
each part under its own licence; thanks to everyone who wrote it. "Part of"
names the packages that hold a part. "make licences" writes this file.`

func main() {
	check := flag.Bool("check", false, "")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintf(os.Stderr, "licences: %v\n", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	root, err := goTool("list", "-m", "-f", "{{.Dir}}")
	if err != nil {
		return err
	}
	path := filepath.Join(strings.TrimSpace(root), output)
	text, err := thirdParty(filepath.Dir(path))
	if err != nil {
		return err
	}
	if !check {
		return os.WriteFile(path, []byte(text), 0o644) //nolint:gosec // meant to be read by others
	}
	old, err := os.ReadFile(path)
	if err == nil && string(old) != text {
		err = errOld
	}
	return err
}

var errOld = errors.New(output + " is not what go.mod and extras.go say; run “make licences”")

// thirdParty writes the whole text. In dir lies the text of today.
func thirdParty(dir string) (string, error) {
	found, err := shippedModules()
	if err != nil {
		return "", err
	}
	goRoot, err := goTool("env", "GOROOT")
	if err != nil {
		return "", err
	}
	p := places{goRoot: strings.TrimSpace(goRoot), tree: filepath.Join(dir, "..", ".."), modules: found}
	all, err := p.components()
	if err != nil {
		return "", err
	}
	return assets.WriteComponents(intro, all), nil
}

// goTool runs the go command and returns what it prints. The tags of the
// environment are left alone: each list names its own.
func goTool(args ...string) (string, error) { return goToolIn(nil, args...) }

func goToolIn(env []string, args ...string) (string, error) {
	cmd := exec.Command("go", args...) //nolint:gosec // our own arguments
	cmd.Env = append(cmd.Environ(), env...)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, &complaint)
	}
	return string(out), nil
}
