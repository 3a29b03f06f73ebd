package cli

import (
	"fmt"
	"strings"

	"tideline/assets"
)

// licences prints our licence and those of everything that others wrote, or
// with --list one line for each.
func licences(env Env, args []string) error {
	o := newOptions("licences")
	list := o.Bool("list", false, "")
	rest, err := o.parse(env, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return misused("licences", "{{.Command}} takes no file: {{.Files}}", "Command", "licences", "Files", strings.Join(rest, ", "))
	}
	if !*list {
		_, err := fmt.Fprintf(env.Stdout, "Tideline %s\n\n%s\n%s", which(env.Build, env.speaks()), env.Licence, env.ThirdParty)
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Tideline %s: MIT\n", which(env.Build, env.speaks()))
	for _, c := range assets.ReadComponents(env.ThirdParty) {
		fmt.Fprintf(&b, "%s: %s (%s)\n", c.Name, c.Licence, c.PartOf)
	}
	_, err = fmt.Fprint(env.Stdout, b.String())
	return err
}
