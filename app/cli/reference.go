package cli

import (
	"fmt"
	"strings"

	"tideline/assets"
	"tideline/data"
)

// printFormat prints the description of events files.
func printFormat(env Env, args []string) error {
	return printText(env, "format", env.Format, args)
}

// schema prints the JSON Schema with which an editor completes and checks the
// keys of an events file.
func schema(env Env, args []string) error {
	return printText(env, "schema", string(data.Schema()), args)
}

// printText is a command that prints a text that is part of the program.
func printText(env Env, command, text string, args []string) error {
	o := newOptions(command)
	rest, err := o.parse(env, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return misused(command, "{{.Command}} takes no file: {{.Files}}", "Command", command, "Files", strings.Join(rest, ", "))
	}
	_, err = fmt.Fprint(env.Stdout, text)
	return err
}

// licences prints our licence and those of all third-party components, or with --list one
// line for each.
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
