package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/app/publishing"
	"tideline/app/session"
	"tideline/app/store"
	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/paint"
	"tideline/timeline/pattern"
)

// publication is what a publishing is asked to write.
type publication struct{ folder, program, address string }

// publish makes the folder of a page that any web server serves: the program for browsers with
// an events file, its pictures and a handout.
func publish(env Env, args []string) error {
	o := newOptions("publish")
	var want publication
	o.StringVar(&want.folder, "o", "", "")
	o.StringVar(&want.folder, "output", "", "")
	o.StringVar(&want.program, "program", "", "")
	o.value("address", want.setAddress)
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	name, err := o.one(files)
	if err != nil {
		return err
	}
	if want.folder == "" || want.folder == standard {
		return misused("publish", "no folder given: add -o FOLDER")
	}
	if err := publishing.Check(want.folder, name); err != nil {
		return want.refused(err)
	}
	program, err := want.find()
	if err != nil {
		return err
	}
	doc, problems, err := load(env, name)
	if err != nil {
		return err
	}
	if err := usable(env, name, doc, problems); err != nil {
		return err
	}
	return want.write(env, name, doc, program)
}

// write writes the page, and tells how another one shows it.
func (p publication) write(env Env, name string, doc *timeline.Document, program fs.FS) error {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return err
	}
	speaks := env.Languages.For(doc.Lang)
	doc.NameUsualLane(speaks.Phrases().Events)
	pictures := session.File{}.Folder()
	if name != "" && name != standard {
		pictures = session.FileAt(name).Folder()
	}
	page := publishing.Page{
		Doc: doc, Mode: session.ScaleOf(doc, axis.Shortened), Pictures: pictures, Program: program, Address: p.address,
		Fonts: fonts, Dates: speaks.Dates(), Phrases: speaks.Phrases(), Say: speaks,
	}
	files, unshown, err := page.Files()
	if errors.Is(err, publishing.ErrOtherProgram) {
		return fail("the program for browsers is of another version; unpack the Tideline-…-web.zip of this version, and name it with --program")
	}
	if err != nil {
		return err
	}
	env.tellUnshown(unshown)
	if err := publishing.Write(p.folder, name, files); err != nil {
		return p.refused(err)
	}
	size := 0
	for _, content := range files {
		size += len(content)
	}
	_, err = fmt.Fprintln(env.Stdout, pattern.T("Wrote {{.Folder}}: {{.Files}} files, {{.MB}} MB. Put all of it on a web server. Another page shows it with:\n{{.Frame}}",
		"Folder", terminal.Line(p.folder), "Files", len(files), "MB", fmt.Sprintf("%.1f", float64(size)/1e6), "Frame", terminal.Line(page.Frame())).In(env.speaks()))
	return err
}

// find opens the program for browsers.
func (p publication) find() (fs.FS, error) {
	executable, err := os.Executable()
	if err != nil {
		executable = ""
	}
	program, err := publishing.Find(p.program, executable)
	switch {
	case err != nil && p.program != "":
		return nil, fail("{{.File}} is not the program for browsers; name the folder or the Tideline-…-web.zip that has it", "File", p.program)
	case err != nil:
		return nil, fail("the program for browsers is not part of this package; get Tideline-…-web.zip of the same version from where this program is from, and name it with --program, or lay it beside this program")
	}
	return program, nil
}

// refused says why a folder is not published to.
func (p publication) refused(err error) error {
	failed, ok := errors.AsType[*store.Error](err)
	switch {
	case errors.Is(err, publishing.ErrItself):
		return fail("{{.Folder}} is where the events file lies, which stays as it is; name another folder with -o", "Folder", p.folder)
	case errors.Is(err, publishing.ErrNotEmpty):
		return fail("{{.Folder}} has files that are not of a published page, and stays as it is; name an empty or a new folder with -o", "Folder", p.folder)
	case ok:
		return notWritten(p.folder, failed, otherFolder, otherFolder)
	}
	return fail("{{.File}} could not be written: {{.Why}}", "File", p.folder, "Why", store.Bare(err))
}

const otherFolder pattern.English = "name another folder with -o"

// setAddress reads the address that the folder will have.
func (p *publication) setAddress(s string) error {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return fail("{{.Text}} is not the address of a page; write one such as https://example.org/lesson/", "Text", quoted(s))
	}
	p.address = strings.TrimSuffix(s, "/") + "/"
	return nil
}
