package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"tideline/timeline/pattern"
)

// kind is a kind of file that an export writes, as --as names it; "" while it is
// not known.
type kind string

const (
	kindSVG  kind = "svg"
	kindPNG  kind = "png"
	kindJSON kind = "json"
	kindHTML kind = "html"
)

func exportKinds() []kind { return []kind{kindSVG, kindPNG, kindJSON, kindHTML} }

// set reads the value of --as.
func (k *kind) set(s string) error {
	*k = kind(strings.ToLower(strings.TrimPrefix(s, ".")))
	if !slices.Contains(exportKinds(), *k) {
		return fail("{{.Kind}} cannot be written; choose svg, png, json or html", "Kind", quoted(s))
	}
	return nil
}

// kindOf returns the kind that the ending of a name says, "" for none.
func kindOf(name string) kind {
	k := kind(strings.ToLower(strings.TrimPrefix(filepath.Ext(name), ".")))
	if !slices.Contains(exportKinds(), k) {
		return ""
	}
	return k
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
	case r.kind == "" && r.output == standard:
		r.kind = kindSVG
	case r.kind == "":
		r.kind = kindOf(r.output)
	}
	switch {
	case r.kind == "":
		return misused("export", "{{.Output}}: the name of the output must end in {{.Endings}}, or --as must say what it is", "Output", r.output, "Endings", r.endings())
	case r.kind == kindPNG && r.output == standard && env.Shown:
		return misused("export", "a PNG cannot be shown in a terminal; write it to a file with -o timeline.png, or pipe it into a program")
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
			"Output", r.output, "Ending", string(ending), "Kind", string(r.kind))
	}
	return nil
}

// endings are those that the name of the output may have.
func (r *request) endings() any {
	if r.kind == "" {
		return pattern.AnyOf([]string{".svg", ".png", ".html", ".json"})
	}
	return "." + string(r.kind)
}

// example is an output as it may be given.
func (r *request) example() string {
	switch {
	case r.handout || r.kind == kindHTML:
		return "-o handout.html"
	case r.kind == "":
		return "-o timeline.svg"
	}
	return "-o timeline." + string(r.kind)
}

// tellIdle says which of the options given mean nothing to what is written.
func (k kind) tellIdle(env Env, o options) {
	idle, why := []string{"story"}, pattern.English("{{.Option}} is for a handout; name an output that ends in .html")
	switch k {
	case kindHTML:
		idle, why = []string{"size"}, "{{.Option}} changes pictures only"
	case kindJSON:
		idle, why = []string{"size", "scale", "from", "to", "theme", "story"}, "{{.Option}} means nothing to the JSON, which holds the whole document"
	}
	for _, name := range idle {
		if o.given(name) {
			env.say(why, "Option", dashed(name))
		}
	}
}
