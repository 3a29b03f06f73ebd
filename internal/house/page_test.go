package house

import (
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// housePage is where the house is told: the tree of its packages, and which may
// import which.
const housePage = "docs/architecture.md"

// house is what that page tells, in names without “tideline/”; that of the program
// itself is main.
type house struct {
	tree   []string
	arrows map[string]arrow
}

// arrow is what a package imports besides the standard library.
type arrow struct {
	ours    []string // packages
	foreign []string // modules
}

// with adds what is not empty.
func (a arrow) with(ours, foreign string) arrow {
	add := func(list []string, name string) []string {
		if name == "" || slices.Contains(list, name) {
			return list
		}
		return slices.Sorted(slices.Values(append(slices.Clone(list), name)))
	}
	return arrow{add(a.ours, ours), add(a.foreign, foreign)}
}

// String writes an arrow as the page does, behind the name of its package.
func (a arrow) String() string {
	text := ""
	if len(a.ours) > 0 {
		text = " " + strings.Join(a.ours, ", ")
	}
	if len(a.foreign) > 0 {
		text += " | " + strings.Join(a.foreign, ", ")
	}
	return text
}

// nameOf is what the page calls a package.
func nameOf(path string) string {
	if path == "tideline" {
		return "main"
	}
	return strings.TrimPrefix(path, "tideline/")
}

// readHouse reads the page.
func readHouse(t *testing.T) house {
	t.Helper()
	text, err := os.ReadFile(housePage)
	if err != nil {
		t.Fatal(err)
	}
	return house{tree: readTree(t, block(t, string(text), "tree")), arrows: readArrows(t, block(t, string(text), "arrows"))}
}

// block returns the lines of the block of a page in Markdown that bears a name.
func block(t *testing.T, page, name string) []string {
	t.Helper()
	_, rest, begun := strings.Cut(page, "\n```"+name+"\n")
	text, _, ended := strings.Cut(rest, "\n```\n")
	if !begun || !ended {
		t.Fatalf("%s has no block %s", housePage, name)
	}
	return strings.Split(text, "\n")
}

// readTree returns the packages of the tree. Each line names a folder, two columns
// further in for each folder it lies in, or goes on with the description above it.
func readTree(t *testing.T, lines []string) (names []string) {
	t.Helper()
	const described = 19 // the column from which on a line describes
	var folders []string
	for _, line := range lines {
		name := strings.Fields(line)[0]
		depth := strings.Index(line, name)
		if depth >= described {
			continue
		}
		if depth%2 != 0 || depth/2 > len(folders) {
			t.Fatalf("%s: the line %q of the tree stands in no folder", housePage, line)
		}
		folders = append(folders[:depth/2], strings.TrimSuffix(name, "/"))
		switch whole := path.Join(folders...); {
		case whole == "main.go":
			names = append(names, "main")
		case holdsGo(whole):
			names = append(names, whole)
		}
	}
	return names
}

// holdsGo reports whether a folder is a package, or is not there, which the caller
// complains of.
func holdsGo(folder string) bool {
	files, err := os.ReadDir(folder)
	return err != nil || slices.ContainsFunc(files, func(f os.DirEntry) bool { return strings.HasSuffix(f.Name(), ".go") })
}

// readArrows returns the arrows by the names of their packages: “name: ours, ours |
// module”. A line that is indented goes on with the one above it.
func readArrows(t *testing.T, lines []string) map[string]arrow {
	t.Helper()
	arrows := map[string]arrow{}
	for line := range strings.SplitSeq(strings.ReplaceAll(strings.Join(lines, "\n"), "\n ", " "), "\n") {
		name, reaches, named := strings.Cut(line, ":")
		if _, twice := arrows[name]; twice || !named {
			t.Fatalf("%s: the line %q of the arrows names no package, or one that has arrows", housePage, line)
		}
		ours, foreign, _ := strings.Cut(reaches, "|")
		var a arrow
		for _, part := range strings.FieldsFunc(ours, isBetween) {
			a = a.with(part, "")
		}
		for _, part := range strings.FieldsFunc(foreign, isBetween) {
			a = a.with("", part)
		}
		arrows[name] = a
	}
	return arrows
}

func isBetween(r rune) bool { return r == ',' || r == ' ' }

// linterRules writes the arrows as rules of depguard, one a package. Tests may import
// what they like.
func (h house) linterRules() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(h.arrows)) {
		folder := name + "/"
		if name == "main" {
			folder = ""
		}
		allow := []string{"$gostd"}
		for _, ours := range h.arrows[name].ours {
			allow = append(allow, "tideline/"+ours+"$")
		}
		allow = append(allow, h.arrows[name].foreign...)
		fmt.Fprintf(&b, "        %s:\n          list-mode: strict\n          files: [\"${base-path}/%s*.go\", \"!$test\"]\n          allow: [%s]\n",
			strings.ReplaceAll(name, "/", "-"), folder, strings.Join(allow, ", "))
	}
	return b.String()
}
