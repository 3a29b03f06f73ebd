package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"slices"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/app/publishing"
	"tideline/app/session"
	"tideline/app/store"
	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// page returns the function that writes a handout. A picture that cannot be shown is
// reported and is not an error: its description is used instead.
func (r *request) page(env Env, doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		fonts, err := paint.NewFonts(assets.Faces())
		if err != nil {
			return err
		}
		o := handout.Options{
			Within: handout.Stretch{From: r.from, To: r.to}, Mode: r.mode, Dates: r.languages.For(doc.Lang).Dates(), Phrases: r.languages.For(doc.Lang).Phrases(), Say: r.languages.For(doc.Lang), Measure: fonts, Pictures: r.pictures(), Letters: fonts,
		}
		if story, ok := doc.Story(r.story); ok {
			o.Story = story
		}
		if err := r.meets(doc, o.Within); err != nil {
			return err
		}
		switch r.theme {
		case "light":
			o.Theme = handout.Light
		case "dark":
			o.Theme = handout.Dark
		}
		unshown, err := handout.Write(w, doc, o)
		env.tellUnshown(unshown)
		return err
	}
}

// meets refuses a period in which no event of the page falls.
func (r *request) meets(doc *timeline.Document, s handout.Stretch) error {
	if r.from.String() == "" && r.to.String() == "" {
		return nil
	}
	events := timeline.InTimeOrder(doc.Events)
	if story, ok := doc.Story(r.story); ok {
		events = nil
		for _, step := range story.Steps {
			if e, ok := doc.Event(step.Event); ok {
				events = append(events, e)
			}
		}
	}
	if slices.ContainsFunc(events, s.Has) {
		return nil
	}
	return misused("export", "no event falls between --from and --to")
}

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

// tellUnshown tells which pictures could not be shown.
func (env Env) tellUnshown(all []handout.Unshown) {
	for _, u := range all {
		env.say("event {{.Event}}: the picture could not be shown; its description is used instead: {{.Why}}", "Event", u.Event.ID, "Why", review.Why(u.Why, env.speaks()))
	}
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
