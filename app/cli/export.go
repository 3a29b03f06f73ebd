package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/convert"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// request is what an export was asked for.
type request struct {
	file, output string
	kind         kind
	width        int // px
	height       int // px
	mode         axis.Mode
	theme        string    // light or dark; "" for what the output has by itself
	from, to     edtf.Date // the zero Date: as far as the document goes
	handout      bool
	story        string // id; "" for every event
	languages    locale.Set
}

// The smallest and largest sides of a picture, in px. Below, not even the lane
// names fit; paint.MaxPixels bounds a PNG besides.
const (
	smallestSide = 200
	largestSide  = 16384
)

// export writes a file as a picture, as a handout or as the resolved document.
func export(env Env, args []string) error {
	o := newOptions("export", env.Words.Export)
	r, err := readRequest(env, o, args)
	if err != nil {
		return err
	}
	doc, problems, err := load(env, r.file)
	if err != nil {
		return err
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
	if err := r.write(env, doc); err != nil {
		return err
	}
	if r.output == standard {
		return nil
	}
	_, err = fmt.Fprintf(env.Stdout, "Wrote %s\n", oneLine(r.output))
	return err
}

// write writes the document to where it was asked for.
func (r *request) write(env Env, doc *timeline.Document) error {
	write := r.writer(env, doc)
	switch {
	case r.output != standard && r.file == standard && env.isInput(r.output):
		return itself(r.output)
	case r.output != standard:
		return writeFile(r.output, r.file, doc, write)
	}
	var whole bytes.Buffer // nothing is printed of what cannot be made
	if err := write(&whole); err != nil {
		return err
	}
	_, err := whole.WriteTo(env.document)
	return err
}

// writer returns what writes a document as the kind of file that was asked for.
func (r *request) writer(env Env, doc *timeline.Document) func(io.Writer) error {
	switch r.kind {
	case kindPNG:
		return r.png(doc)
	case kindHTML:
		return r.page(env, doc)
	case kindSVG:
		return r.svg(doc)
	}
	return r.converted(env, doc)
}

// converted returns what writes a document in a format of other programs, and says
// what that has no place for.
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
		return printProblems(Env{Stdout: env.Stderr}, lost, false)
	}
}

// usable tells of problems, and refuses a file in which nothing could be read.
func usable(env Env, file string, doc *timeline.Document, problems []diag.Problem) error {
	failures, warnings := tally(problems)
	if failures > 0 && len(doc.Events)+len(doc.Undated) == 0 {
		if err := printProblems(Env{Stdout: env.Stderr}, problems, false); err != nil {
			return err
		}
		return errors.New("nothing in the file could be read, so nothing was written; fix it and try again")
	}
	if failures+warnings > 0 {
		command := "tideline check"
		if file != "" {
			command += " " + typed(file)
		}
		env.say("the file has %s; “%s” lists them", found(failures, warnings), command)
	}
	return nil
}

// readRequest reads the command line of an export.
func readRequest(env Env, o options, args []string) (request, error) {
	r := request{languages: env.Languages, width: 1600, height: 900, mode: axis.Shortened}
	o.StringVar(&r.output, "o", "", "")
	o.StringVar(&r.output, "output", "", "")
	o.Func("as", "", r.kind.set)
	o.Func("size", "", r.setSize)
	o.Func("scale", "", r.setScale)
	o.Func("theme", "", r.setTheme)
	o.Func("from", "", setDate(env, "--from", &r.from))
	o.Func("to", "", setDate(env, "--to", &r.to))
	o.BoolVar(&r.handout, "handout", false, "")
	o.StringVar(&r.story, "story", "", "")
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
	if px := r.width * r.height; r.kind == kindPNG && px > paint.MaxPixels {
		return r, misused("export", "--size: %dx%d is more than the %d million pixels that a PNG may have; choose a smaller size, or an SVG",
			r.width, r.height, int(paint.MaxPixels/1e6))
	}
	r.kind.tellIdle(env, o)
	return r, r.checkRange()
}

// input returns the only file. Of two, the second may be the output without its -o.
func (r *request) input(o options, files []string) (string, error) {
	if len(files) == 2 && r.output == "" && kindOf(files[1]) != "" {
		return "", misused("export", "one file at a time: %s; did you mean -o %s?", strings.Join(files, ", "), files[1])
	}
	return o.one(files)
}

// checkRange refuses a view that ends before it starts.
func (r *request) checkRange() error {
	from, hasFrom := r.from.Earliest()
	to, hasTo := r.to.Latest()
	if hasFrom && hasTo && to < from {
		return misused("export", "--to %s lies before --from %s; swap them", r.to, r.from)
	}
	return nil
}

func (r *request) setSize(s string) error {
	w, h, found := strings.Cut(strings.ToLower(s), "x")
	width, badWidth := strconv.Atoi(w)
	height, badHeight := strconv.Atoi(h)
	if !found || badWidth != nil || badHeight != nil {
		return fmt.Errorf("%q is not a size; write width and height in pixels, such as 1600x900", s)
	}
	if min(width, height) < smallestSide || max(width, height) > largestSide {
		return fmt.Errorf("%s cannot be drawn; each side must have %d to %d pixels", s, smallestSide, largestSide)
	}
	r.width, r.height = width, height
	return nil
}

func (r *request) setScale(s string) error {
	m, err := axis.ParseMode(s)
	if err != nil {
		return fmt.Errorf("there is no scale %q; choose true, shortened or even", s)
	}
	r.mode = m
	return nil
}

func (r *request) setTheme(s string) error {
	if s != "light" && s != "dark" {
		return fmt.Errorf("there is no theme %q; choose light or dark", s)
	}
	r.theme = s
	return nil
}

// palette is what a picture is painted with: light, unless dark was asked for.
func (r *request) palette() scene.Palette {
	if r.theme == "dark" {
		return scene.Dark()
	}
	return scene.Light()
}
