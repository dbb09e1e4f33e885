# inforce-rules(5) out of rules/FORMAT.md:  awk -v version=0.1.0 -f rules_page.awk rules/FORMAT.md
# Knows the Markdown that page is written in: headings, tables of two columns or more, lists,
# fences, **bold**, `code`.

function roff(text) {
  gsub(/\\\|/, "|", text)
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  gsub(/'/, "\\(aq", text)
  return text
}

# Outside of code: *italic* and **bold**.
function worded(text,    parts, count, i, made) {
  text = roff(text)
  while (match(text, /(^|[ (])\*[a-z]+\*/)) {
    text = substr(text, 1, RSTART - 1) italic(substr(text, RSTART, RLENGTH)) \
      substr(text, RSTART + RLENGTH)
  }
  count = split(text, parts, /\*\*/)
  made = ""
  for (i = 1; i <= count; i++) made = made (i % 2 ? parts[i] : "\\fB" parts[i] "\\fR")
  return made
}

function italic(text) {
  sub(/\*/, "\\fI", text)
  sub(/\*/, "\\fR", text)
  return text
}

function marked(text,    parts, count, i, made) {
  count = split(text, parts, "`")
  made = ""
  for (i = 1; i <= count; i++) {
    made = made (i % 2 ? worded(parts[i]) : "\\fB" roff(parts[i]) "\\fR")
  }
  return (made ~ /^[.]/ ? "\\&" : "") made
}

function row(line,    cells, count, i, rest) {
  gsub(/\\\|/, "\001", line)
  sub(/^\| */, "", line)
  sub(/ *\| *$/, "", line)
  count = split(line, cells, / *\| */)
  rest = cells[2]
  for (i = 3; i <= count; i++) {
    if (cells[i] != "") rest = rest (rest == "" ? "" : ". Further keys: ") cells[i]
  }
  gsub("\001", "|", cells[1])
  gsub("\001", "|", rest)
  print ".TP\n" marked(cells[1]) "\n" (rest == "" ? "\\&" : marked(rest))
}

BEGIN {
  print ".TH INFORCE\\-RULES 5 \"\" \"inforce " version "\" \"inforce\""
  print ".SH NAME\ninforce\\-rules \\- the language of rule packs, format 1\n.SH DESCRIPTION"
}

/^```/ { print fenced ? ".fi\n.RE" : ".PP\n.RS 2\n.nf"; fenced = !fenced; next }
fenced { line = roff($0); print (line ~ /^[.]/ ? "\\&" : "") line; next }

/^# / { next }
/^## / { sub(/^## ([0-9]+\. )?/, ""); print ".SH " toupper(marked($0)); next }
/^\|[-| ]*$/ { next }  # the line below a table's heads
/^\|/ { if (in_table) row($0); in_table = 1; next }
{ in_table = 0 }
/^$/ { print ".PP"; next }
/^- / { sub(/^- /, ""); print ".IP \\(bu 2"; }
{ sub(/^ +/, ""); print marked($0) }

END { print ".SH SEE ALSO\n.BR inforce (1)" }
