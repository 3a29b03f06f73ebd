package draft

import (
	"regexp"
	"strings"
)

// assignment begins a file that a page loads as a program.
var assignment = regexp.MustCompile(`^(?:(?:\s*//[^\n]*\n)*\s*)(?:(?:var |let |const |window\.)?[A-Za-z_$][\w$.]*\s*=\s*)?(?:\s*//[^\n]*\n)*\s*`)

// Unassigned returns the value that a page gives a name to, of a file that does nothing
// else: what is after “var data =”. Any other text is returned without spaces around it.
func Unassigned(text string) string {
	text = strings.TrimSpace(text)
	head := assignment.FindString(text)
	rest := text[len(head):]
	if head == "" || !strings.HasPrefix(rest, "{") && !strings.HasPrefix(rest, "[") {
		return text
	}
	return strings.TrimSpace(strings.TrimSuffix(rest, ";"))
}
