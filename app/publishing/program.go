package publishing

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tideline/timeline/pattern"
)

// ErrNoProgram means that the program for browsers is not where it was looked for.
var ErrNoProgram = errors.New("the program for browsers is not here")

// ErrOtherProgram means that it is of a version that this one knows nothing of.
var ErrOtherProgram = errors.New("the program for browsers is of another version")

// Find opens the program for browsers: a folder, or the archive that is published of it. Where
// none is named it lies beside the program of executable, or where packages put it.
func Find(named, executable string) (fs.FS, error) {
	if named != "" {
		return open(named)
	}
	folder := filepath.Dir(executable)
	for _, place := range []string{"web", "../share/tideline/web", "../Resources/web"} {
		if program, err := open(filepath.Join(folder, place)); err == nil {
			return program, nil
		}
	}
	archives, _ := filepath.Glob(filepath.Join(folder, "Tideline-*-web.zip"))
	for _, archive := range archives {
		if program, err := open(archive); err == nil {
			return program, nil
		}
	}
	return nil, ErrNoProgram
}

// Here is Find for the program that runs.
func Here() (fs.FS, error) {
	executable, err := os.Executable()
	if err != nil {
		return nil, ErrNoProgram
	}
	return Find("", executable)
}

// open opens a folder or an archive, in which the program may lie one folder deeper.
func open(name string) (fs.FS, error) {
	var all fs.FS
	switch info, err := os.Stat(name); {
	case err != nil:
		return nil, ErrNoProgram
	case info.IsDir():
		all = os.DirFS(name)
	default:
		archive, err := zip.OpenReader(name)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNoProgram, err)
		}
		all = archive // open as long as the program runs, which soon ends
	}
	if has(all) {
		return all, nil
	}
	entries, err := fs.ReadDir(all, ".")
	if err != nil {
		return nil, ErrNoProgram
	}
	for _, e := range entries {
		if inner, err := fs.Sub(all, e.Name()); e.IsDir() && err == nil && has(inner) {
			return inner, nil
		}
	}
	return nil, ErrNoProgram
}

// has reports whether a folder has the program.
func has(folder fs.FS) bool {
	for _, name := range []string{indexName, "page.js", "tideline.wasm.gz"} {
		if info, err := fs.Stat(folder, name); err != nil || !info.Mode().IsRegular() {
			return false
		}
	}
	return true
}

const indexName = "index.html"

// program reads the files of the program, with a first page that opens the document.
func (p Page) program() (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(p.Program, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || slices.Contains([]string{"README.txt", "CHANGELOG.md", "format.md", "schema.json"}, name) {
			return err
		}
		files[name], err = fs.ReadFile(p.Program, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	index, err := p.index(string(files[indexName]))
	files[indexName] = []byte(index)
	return files, err
}

// index makes the first page: titled and described as the document is, which it opens, with its
// picture while it loads, and leading to the handout where no program runs.
func (p Page) index(page string) (string, error) {
	title, about := html.EscapeString(cmp.Or(p.Doc.Title, "Tideline")), html.EscapeString(description(p.Doc))
	meta := fmt.Sprintf(`<meta name="description" content="%s">
<meta property="og:type" content="website">
<meta property="og:title" content="%s">
<meta property="og:description" content="%s">
<meta property="og:image" content="%s">
<meta property="og:image:width" content="%d">
<meta property="og:image:height" content="%d">
<meta name="twitter:card" content="summary_large_image">
`, about, title, about, html.EscapeString(p.Address)+previewName, previewWidth, previewHeight)
	if p.Address != "" {
		meta += fmt.Sprintf("<meta property=\"og:url\" content=\"%s\">\n", html.EscapeString(p.Address))
	}
	meta += `<link rel="alternate" href="` + handoutName + `">
<noscript><meta http-equiv="refresh" content="0; url=` + handoutName + `"></noscript>`
	lead := html.EscapeString(pattern.English("Read the events without the program").In(p.say()))
	for _, change := range [][3]string{
		{`<html lang="`, `"`, `<html lang="` + html.EscapeString(cmp.Or(p.Doc.Lang, "en")) + `"`},
		{`<meta name="description"`, `>`, meta},
		{"<title>", "</title>", "<title>" + title + "</title>"},
		{`<script src="page.js" defer `, ``, `<script src="page.js" defer data-file="` + eventsName + `" `},
		{`<img src="icon.svg"`, `>`, `<img id="preview" src="` + previewName + `" alt="">`},
		{"<h1>", "</h1>", "<h1>" + title + "</h1>"},
		{"<noscript><p>", "</p></noscript>", `<p><a href="` + handoutName + `">` + lead + `</a></p>`},
	} {
		before, rest, found := strings.Cut(page, change[0])
		if !found {
			return "", ErrOtherProgram
		}
		if change[1] != "" {
			if _, rest, found = strings.Cut(rest, change[1]); !found {
				return "", ErrOtherProgram
			}
		}
		page = before + change[2] + rest
	}
	return page, nil
}

// say is the language of the page.
func (p Page) say() pattern.Language {
	if p.Say == nil {
		return pattern.InEnglish
	}
	return p.Say
}

// Frame is the line by which another page shows this one.
func (p Page) Frame() string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="600" style="border:0" allow="fullscreen; clipboard-write" loading="lazy"></iframe>`,
		html.EscapeString(cmp.Or(p.Address, "https://…/")), html.EscapeString(p.Doc.Title))
}
