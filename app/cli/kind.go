package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"tideline/timeline/convert"
	"tideline/timeline/paper"
	"tideline/timeline/pattern"
)

// kind is a kind of file that an export writes, as --as names it: a picture, a page, or
// the id of a format of other programs. It is "" while it is not known.
type kind string

const (
	kindSVG  kind = "svg"
	kindPNG  kind = "png"
	kindPDF  kind = "pdf"
	kindJSON kind = "json"
	kindHTML kind = "html"
)

// exportKinds returns the kinds: those for readers, then those for other programs.
func exportKinds() []kind {
	all := []kind{kindSVG, kindPNG, kindPDF, kindHTML, kindJSON}
	for _, f := range convert.Writable() {
		if k := kind(f.ID); !slices.Contains(all, k) {
			all = append(all, k)
		}
	}
	return all
}

// ending is that of the name of a file of a kind.
func (k kind) ending() string {
	if f, ok := convert.Written(string(k)); ok {
		return f.Written()
	}
	return "." + string(k)
}

// set reads the value of --as: a kind, or its ending.
func (k *kind) set(s string) error {
	asked := strings.ToLower(strings.TrimPrefix(s, "."))
	var known []string
	for _, one := range exportKinds() {
		if asked == string(one) || asked == one.ending()[1:] {
			*k = one
			return nil
		}
		known = append(known, string(one))
	}
	return fail("{{.Kind}} cannot be written; choose {{.Known}}", "Kind", quoted(s), "Known", pattern.AnyOf(known))
}

// kindOf returns the kind that the ending of a name says, "" for none. Of several the
// longest counts: .csl.json is no .json.
func kindOf(name string) (found kind) {
	name = strings.ToLower(name)
	for _, k := range exportKinds() {
		if strings.HasSuffix(name, k.ending()) && (found == "" || len(k.ending()) > len(found.ending())) {
			found = k
		}
	}
	return found
}

// endings are those that the name of an output may have.
func endings() []string {
	var all []string
	for _, k := range exportKinds() {
		all = append(all, k.ending())
	}
	return all
}

// setKind decides what is written: --as and --handout say it, or the ending of
// the output; standard output gets an SVG where neither does.
func (r *request) setKind(env Env) error {
	if r.output == "" {
		return misused("export", "no output given: add {{.Example}}, or -o - for standard output", "Example", r.example())
	}
	if r.output != standard {
		if err := noFile(r.output); err != nil {
			return err
		}
	}
	if err := r.contradiction(); err != nil {
		return err
	}
	switch {
	case r.handout:
		r.kind = kindHTML
	case r.kind == "":
		r.kind = usualKind(r.output, r.paper)
	}
	switch {
	case r.kind == "":
		return misused("export", "{{.Output}}: the name of the output must end in {{.Endings}}, or --as must say what it is", "Output", r.output, "Endings", r.endings())
	case r.output == standard && env.Shown:
		return r.kind.shown()
	}
	return nil
}

// usualKind is the kind that the ending of the output says; without one it is paper where a
// kind of paper is asked for, else a picture.
func usualKind(output string, on paper.Kind) kind {
	switch {
	case output != standard:
		return kindOf(output)
	case on != "":
		return kindPDF
	}
	return kindSVG
}

// shown refuses what a terminal cannot show.
func (k kind) shown() error {
	switch k {
	case kindPNG:
		return misused("export", "a PNG cannot be shown in a terminal; write it to a file with -o timeline.png, or pipe it into a program")
	case kindPDF:
		return misused("export", "a PDF cannot be shown in a terminal; write it to a file with -o timeline.pdf, or pipe it into a program")
	}
	return nil
}

// contradiction refuses --as, --handout and an ending that do not agree.
func (r *request) contradiction() error {
	ending := kindOf(r.output)
	switch {
	case r.handout && r.kind != "" && r.kind != kindHTML:
		return misused("export", "--handout is a web page, and --as says {{.Kind}}; leave one of the two out", "Kind", string(r.kind))
	case r.handout && r.output != standard && r.kind == "" && ending != kindHTML:
		return misused("export", "{{.Output}}: a handout is a web page; let the name of the output end in .html, or leave --handout out", "Output", r.output)
	case slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(filepath.Ext(r.output))):
		return misused("export", "{{.Output}} has the name of an events file, which an export is not; let the name of the output end in {{.Endings}}", "Output", r.output, "Endings", r.endings())
	case r.kind != "" && ending != "" && ending != r.kind:
		return misused("export", "{{.Output}} ends in .{{.Ending}}, and --as says {{.Kind}}; leave --as out, or give the output another name",
			"Output", r.output, "Ending", ending.ending()[1:], "Kind", string(r.kind))
	}
	return nil
}

// endings are those that the name of the output may have.
func (r *request) endings() any {
	if r.kind == "" {
		return pattern.AnyOf(endings())
	}
	return r.kind.ending()
}

// example is an output as it may be given.
func (r *request) example() string {
	switch {
	case r.handout || r.kind == kindHTML:
		return "-o handout.html"
	case r.kind == "":
		return "-o timeline.svg"
	}
	return "-o timeline" + r.kind.ending()
}

// tellIdle says which of the options given mean nothing to what is written.
func (r *request) tellIdle(env Env, o options) {
	const (
		ofHandouts = pattern.English("{{.Option}} is for a handout; name an output that ends in .html")
		ofStories  = pattern.English("{{.Option}} is for a handout or slides; add --paper handout or --paper slides")
		ofPaper    = pattern.English("{{.Option}} is for paper; name an output that ends in .pdf")
		ofPictures = pattern.English("{{.Option}} changes pictures only")
		ofPNG      = pattern.English("{{.Option}} is for a PNG; name an output that ends in .png")
		ofReaders  = pattern.English("{{.Option}} means nothing to what is for other programs, which holds the whole document")
	)
	idle := map[pattern.English][]string{ofReaders: {"size", "scale", "from", "to", "theme", "mono", "paper", "distance", "style", "orientation", "letters", "story", "transparent"}}
	switch r.kind {
	case kindHTML:
		idle = map[pattern.English][]string{ofPictures: {"size", "mono", "transparent"}, ofPaper: {"paper", "distance", "style", "orientation", "letters"}}
	case kindSVG:
		idle = map[pattern.English][]string{ofHandouts: {"story"}, ofPaper: {"paper", "distance", "style", "orientation", "letters"}, ofPNG: {"transparent"}}
	case kindPNG:
		idle = map[pattern.English][]string{ofHandouts: {"story"}, ofPaper: {"paper", "distance", "style", "orientation", "letters"}}
	case kindPDF:
		idle = map[pattern.English][]string{ofPNG: {"transparent"}}
		if r.paper != paper.Handout && !r.paper.Told() {
			idle[ofStories] = []string{"story"}
		}
	}
	for _, why := range []pattern.English{ofPictures, ofPNG, ofPaper, ofHandouts, ofStories, ofReaders} {
		for _, name := range idle[why] {
			if o.given(name) {
				env.say(why, "Option", dashed(name))
			}
		}
	}
}
