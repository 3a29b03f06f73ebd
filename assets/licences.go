package assets

import (
	_ "embed" // for the licences
	"strings"
)

//go:embed licences/THIRD-PARTY.txt
var thirdParty string

// ThirdParty returns the licences of everything in the packages that others
// wrote, as one text. `make licences` writes it.
func ThirdParty() string { return thirdParty }

// Component is a part of the program that others wrote.
type Component struct {
	Name    string // of a Go module its path and version
	Licence string // by its SPDX name, such as BSD-3-Clause
	Address string
	PartOf  string // in which packages it is
	Text    string // of the licence
}

// The lines of a component in the text that WriteComponents writes.
const (
	rule        = "================================================================================"
	licenceLine = "Licence: "
	addressLine = "Address: "
	partOfLine  = "Part of: "
)

// WriteComponents writes components below an introduction as one text, which a
// person can read and ReadComponents takes apart. A licence may hold no line of
// 80 equals signs.
func WriteComponents(intro string, all []Component) string {
	var b strings.Builder
	b.WriteString(strings.TrimSpace(intro) + "\n\n")
	for _, c := range all {
		b.WriteString(strings.Join([]string{
			rule, c.Name, licenceLine + c.Licence, addressLine + c.Address, partOfLine + c.PartOf, rule,
			"", strings.Trim(c.Text, "\n"), "", "",
		}, "\n"))
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// ReadComponents returns the components of a text of WriteComponents.
func ReadComponents(text string) (all []Component) {
	parts := strings.Split(text, rule+"\n")
	for i := 1; i+1 < len(parts); i += 2 {
		c := Component{Text: strings.Trim(parts[i+1], "\n") + "\n"}
		for line := range strings.Lines(parts[i]) {
			line = strings.TrimSpace(line)
			licence, isLicence := strings.CutPrefix(line, licenceLine)
			address, isAddress := strings.CutPrefix(line, addressLine)
			partOf, isPartOf := strings.CutPrefix(line, partOfLine)
			switch {
			case isLicence:
				c.Licence = licence
			case isAddress:
				c.Address = address
			case isPartOf:
				c.PartOf = partOf
			default:
				c.Name = line
			}
		}
		all = append(all, c)
	}
	return all
}
