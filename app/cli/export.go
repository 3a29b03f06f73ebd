package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
	"tideline/timeline/convert"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/paper"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// request is what an export is asked to write.
type request struct {
	file, output string
	kind         kind
	extent
	mode      axis.Mode
	asked     bool      // for that mode: the file does not matter
	theme     string    // light or dark; "" for the default of the output
	mono      bool      // in black and white
	from, to  edtf.Date // the zero Date: as far as the document goes
	handout   bool
	story     string // id; "" for every event
	filter    string // conditions on events, as a search has them; "" for all
	languages locale.Set
}

// extent is how large it becomes, and what of it is on paper.
type extent struct {
	size          string     // as it was given; "" for the usual
	width, height int        // px of a picture
	leaf          paper.Size // a page of a PDF; zero for the usual
	exact         bool       // a sheet has that size
	paper         paper.Kind
	turn          paper.Turn
	letters       float64 // how large those of a line are, by their usual size; 0 where it is not given
	distance      float64 // m from which a poster is read; 0 where it is not given
	style         cite.Style
	clear         bool // the ground of a PNG lets through what lies behind it
}

// The smallest and largest sides of a picture, in px. Below, not even the lane names fit;
// paint.MaxPixels limits a PNG as well.
const (
	smallestSide = 200
	largestSide  = 16384
)

// export writes a file as a picture, as a handout or as the resolved document.
func export(env Env, args []string) error {
	o := newOptions("export")
	r, err := readRequest(env, o, args)
	if err != nil {
		return err
	}
	doc, problems, err := load(env, r.file)
	if err != nil {
		return err
	}
	if m, err := axis.ParseMode(string(doc.Scale.Kind)); err == nil && !r.asked {
		r.mode = m
	}
	if err := hasStory("export", doc, r.story); err != nil {
		return err
	}
	if err := usable(env, r.file, doc, problems); err != nil {
		return err
	}
	if err := tellUndrawn(env, doc, r.kind); err != nil {
		return err
	}
	if doc, err = filtered("export", doc, r.filter); err != nil {
		return err
	}
	if err := r.write(env, doc); err != nil {
		return err
	}
	if r.output == standard {
		return nil
	}
	_, err = fmt.Fprintln(env.Stdout, pattern.T("Wrote {{.File}}", "File", terminal.Line(r.output)).In(env.speaks()))
	return err
}

// write writes the document to the output that was asked for.
func (r *request) write(env Env, doc *timeline.Document) error {
	write := r.writer(env, doc)
	switch {
	case r.output != standard && r.file == standard && env.isInput(r.output):
		return itself(r.output)
	case r.output != standard:
		return writeFile(r.output, r.file, doc, write)
	}
	var whole bytes.Buffer // so that nothing is printed of a document that fails
	if err := write(&whole); err != nil {
		return err
	}
	_, err := whole.WriteTo(env.document)
	return err
}

// writer returns the function that writes a document as the kind of file that was asked
// for.
func (r *request) writer(env Env, doc *timeline.Document) func(io.Writer) error {
	if slices.Contains([]kind{kindPNG, kindSVG, kindPDF, kindHTML}, r.kind) { // for readers
		doc.NameUsualLane(r.languages.For(doc.Lang).Phrases().Events)
	}
	switch r.kind {
	case kindPNG:
		return r.png(doc)
	case kindHTML:
		return r.page(env, doc)
	case kindSVG:
		return r.svg(doc)
	case kindPDF:
		return r.pdf(doc)
	}
	return r.converted(env, doc)
}

// converted returns the function that writes a document in a format of other programs,
// and reports what that format cannot hold.
func (r *request) converted(env Env, doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		format, ok := convert.Written(string(r.kind))
		if !ok {
			return fmt.Errorf("%q cannot be written", r.kind)
		}
		lost, err := format.Write(w, doc)
		if err != nil {
			return err
		}
		return printProblems(Env{Stdout: env.Stderr, Language: env.Language}, lost, false)
	}
}

// usable reports problems, and refuses a file in which nothing could be read.
func usable(env Env, file string, doc *timeline.Document, problems []diag.Problem) error {
	failures, warnings := tally(problems)
	if failures > 0 && len(doc.Events)+len(doc.Undated) == 0 {
		if err := printProblems(Env{Stdout: env.Stderr, Language: env.Language}, problems, false); err != nil {
			return err
		}
		return fail("nothing in the file could be read, so nothing was written; fix it and try again")
	}
	if failures+warnings > 0 {
		command := "tideline check"
		switch file {
		case "":
		case standard:
			command += " -"
		default:
			command += " " + typed(file)
		}
		env.say("the file has {{.Found}}; “{{.Command}}” lists them", "Found", found(failures, warnings), "Command", command)
	}
	return nil
}

// readRequest reads the command line of an export.
func readRequest(env Env, o options, args []string) (request, error) {
	r := request{languages: env.Languages, extent: extent{width: 1600, height: 900}, mode: axis.Shortened}
	o.StringVar(&r.output, "o", "", "")
	o.StringVar(&r.output, "output", "", "")
	o.value("as", r.kind.set)
	o.StringVar(&r.size, "size", "", "")
	o.value("paper", r.setPaper)
	o.value("distance", r.setDistance)
	o.value("style", r.setStyle)
	o.value("orientation", r.setTurn)
	o.value("letters", r.setLetters)
	o.BoolVar(&r.clear, "transparent", false, "")
	o.value("scale", r.setScale)
	o.value("theme", r.setTheme)
	o.BoolVar(&r.mono, "mono", false, "")
	o.value("from", setDate(env, "--from", &r.from))
	o.value("to", setDate(env, "--to", &r.to))
	o.BoolVar(&r.handout, "handout", false, "")
	o.StringVar(&r.story, "story", "", "")
	o.StringVar(&r.filter, "filter", "", "")
	files, err := o.parse(env, args)
	if err != nil {
		return r, err
	}
	if r.file, err = r.input(o, files); err != nil {
		return r, err
	}
	if err := r.setKind(env); err != nil {
		return r, err
	}
	if err := r.measure(); err != nil {
		return r, err
	}
	if px := r.width * r.height; r.kind == kindPNG && px > paint.MaxPixels {
		return r, misused("export", "--size: {{.Width}}x{{.Height}} is more than the {{.Millions}} million pixels that a PNG may have; choose a smaller size, or an SVG",
			"Width", r.width, "Height", r.height, "Millions", int(paint.MaxPixels/1e6))
	}
	r.tellIdle(env, o)
	return r, r.checkRange()
}

// measure reads the size that was given, which is one of paper for a PDF.
func (r *request) measure() (err error) {
	switch {
	case r.size == "":
	case r.kind == kindPDF:
		r.leaf, r.exact, err = paperSize(r.size)
	default:
		err = r.setSize(r.size)
	}
	return err
}

// input returns the only file. The second of two may be the output without its -o.
func (r *request) input(o options, files []string) (string, error) {
	if len(files) == 2 && r.output == "" && kindOf(files[1]) != "" {
		return "", misused("export", "one file at a time: {{.Files}}; did you mean -o {{.Output}}?", "Files", strings.Join(files, ", "), "Output", files[1])
	}
	return o.one(files)
}

// checkRange refuses a view that ends before it starts, and what cannot be both.
func (r *request) checkRange() error {
	if r.mono && r.theme == "dark" {
		return misused("export", "--mono is black on white; leave --theme dark out")
	}
	from, hasFrom := r.from.Earliest()
	to, hasTo := r.to.Latest()
	if hasFrom && hasTo && to < from {
		return misused("export", "--to {{.To}} lies before --from {{.From}}; swap them", "To", r.to.String(), "From", r.from.String())
	}
	return nil
}

func (r *request) setScale(s string) error {
	m, err := axis.ParseMode(s)
	if err != nil {
		return fail("there is no scale {{.Scale}}; choose true, shortened, even or logarithmic", "Scale", quoted(s))
	}
	r.mode, r.asked = m, true
	return nil
}

func (r *request) setTheme(s string) error {
	if s != "light" && s != "dark" {
		return fail("there is no theme {{.Theme}}; choose light or dark", "Theme", quoted(s))
	}
	r.theme = s
	return nil
}

// palette is what a picture is painted with: light, unless something else was asked for.
func (r *request) palette() scene.Palette {
	switch {
	case r.mono:
		return scene.Mono()
	case r.theme == "dark":
		return scene.Dark()
	}
	return scene.Light()
}
