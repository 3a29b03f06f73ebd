package draft

import (
	"regexp"
	"strings"

	"tideline/timeline/convert/format"
)

// assignment begins a file that a page loads as a program.
var assignment = regexp.MustCompile(`^(?:(?:\s*//[^\n]*\n)*\s*)(?:export default\s+|(?:export )?(?:(?:var |let |const |window\.)?[A-Za-z_$][\w$.]*\s*=\s*)?(?:function ?\(\) ?\{\s*return\s*)?)(?:\s*//[^\n]*\n)*\s*`)

// Unassigned returns the value that a page gives a name to, of a file that does nothing
// else: what is after “var data =”. Any other text is returned without spaces around it.
func Unassigned(text string) string {
	text = strings.TrimSpace(text)
	head := assignment.FindString(text)
	rest := text[len(head):]
	if head == "" || !strings.HasPrefix(rest, "{") && !strings.HasPrefix(rest, "[") {
		return text
	}
	if strings.HasSuffix(strings.TrimSpace(head), "return") { // of a function, whose end comes after it
		rest = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), ";"))
		rest = strings.TrimSpace(strings.TrimSuffix(rest, "}"))
	}
	return strings.TrimSpace(strings.TrimSuffix(rest, ";"))
}

var (
	templateTag  = regexp.MustCompile(`\{%-?\s*(?:for|if|unless|assign|capture|include|endfor|endif|else)\b|\{\{[#^/]\s*\w`)
	templateDate = regexp.MustCompile(`["']?(?:year|start|startDate|start_date|date|time)["']?\s*:\s*["']?\{\{`)
)

// IsTemplate reports whether JSON or XML is a text from which a program makes a timeline,
// with tags of Liquid or Handlebars where its dates shall be.
func IsTemplate(src []byte) bool {
	text := format.Head(src)
	if text == "" || !strings.ContainsAny(text[:1], "{[<") && Unassigned(text) == text {
		return false
	}
	return templateTag.MatchString(text) || templateDate.MatchString(text)
}
