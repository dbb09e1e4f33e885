#include "cli/command_table.h"

namespace inforce {

const std::vector<CommandRow>& all_commands() {
  static const std::vector<CommandRow> rows{
      {"on",
       "[DATE]",
       "what applies on a date, what is suspended, what is about to change",
       "inforce on today\n"
       "inforce on 2026-11-28 --item gallium --from CN --to US --end-use civil\n"
       "inforce on 2026-02-24T00:00-05:00 --item graphite --origin CN --to US\n"
       "inforce on 2026-11-28 --item gallium --from CN --to US --suppose extension.yaml\n",
       "A day is counted in each act's own zone; a minute is the same moment everywhere. The "
       "answer "
       "leads with three effects: certain (on every reading), cautious (the strictest the open law "
       "leaves possible) and at worst (if each fact not told were the worst one).",
       true,
       {"--quiet", "--exit-code", "--all", "--record"}},
      {"why",
       "[ID] [DATE]",
       "the reasons: acts, dates, citations, and what would change the answer",
       "inforce why 2026-11-28 --item gallium --from CN --to US\n"
       "inforce why cn-mofcom-2024-46/item-2 2026-11-28\n"
       "inforce why '46/2024 item 2' 2026-11-28 --to US\n",
       "With an ID: why this provision stands as it does. Without: why the answer to the question "
       "is what it is.",
       true,
       {"--all", "--record"}},
      {"list",
       "[DATE] | items | parties",
       "the provisions of the packs with their status on a date; the items or parties they name",
       "inforce list\n"
       "inforce list 2026-11-28 --status suspended\n"
       "inforce list --instrument cn-mofcom-2024-46\n"
       "inforce list --item gallium --kind control\n"
       "inforce list items\n",
       "",
       false,
       {"--instrument", "--status", "--kind", "--item", "--nature", "--force", "--as-known",
        "--suppose", "--record"}},
      {"show",
       "ID",
       "an instrument or a provision whole: text, dates, sources, what acts on it",
       "inforce show cn-mofcom-2024-46\n"
       "inforce show cn-mofcom-2024-46/item-2\n"
       "inforce show '46/2024 item 2'\n",
       "",
       false,
       {"--as-known", "--suppose", "--record"}},
      {"obligations",
       "[ID] [DATE]",
       "what is owed on a date: open, past its date, met, not yet to be dated",
       "inforce obligations\n"
       "inforce obligations --bearer CN\n"
       "inforce obligations busan-2025/cn-06 2026-01-20 --explain\n"
       "inforce obligations --force agreed\n",
       "Each period of what recurs is one instance. Where a date, a count or an account is open, "
       "all "
       "states that are possible are told. What is only agreed is without effect, and is listed "
       "with "
       "--force agreed.",
       false,
       {"--bearer", "--state", "--instrument", "--force", "--explain", "--as-known", "--suppose",
        "--record"}},
      {"evidence",
       "add OBLIGATION | list [OBLIGATION] | retract NUMBER",
       "what this office has on record of what is owed: add, list, retract",
       "inforce evidence add busan-2025/cn-06 --date 2026-11-20 --amount '12 Mt' --source "
       "'Contract "
       "14'\n"
       "inforce evidence list busan-2025/cn-06\n"
       "inforce evidence retract 3 --why 'counted twice'\n",
       "What is added is tried on the packs first, and counts in every answer from then on. "
       "Nothing "
       "is ever taken out: a retraction is a new entry, and earlier answers stay explained. "
       "Without --account it adds to the account 'this office'; different accounts are "
       "alternatives.",
       false,
       {"--date", "--amount", "--account", "--period", "--source", "--note", "--by", "--why"}},
      {"looked",
       "ID",
       "records that somebody searched for acts later than this one",
       "inforce looked cn-mofcom-2025-72 --date today\n"
       "inforce looked cn-mofcom-2025-72 --date 2026-11-28 --note 'gazette of the ministry'\n",
       "ID is an instrument, or a provision of it. An end that comes by lapse alone is verified "
       "once "
       "somebody looked after it was over and found nothing. inforce evidence list shows looks, "
       "too, and inforce evidence retract takes one back.",
       false,
       {"--date", "--note", "--by"}},
      {"charges",
       "[DATE]",
       "the additional duties encoded for a good and a route, added up by stack",
       "inforce charges --origin CN --to US --entry 2026-02-24\n"
       "inforce charges --origin CN --to US --item natural-graphite --entry 2026-01-01\n"
       "inforce charges --origin CN --to US --dates loading=2026-02-20,entry=2026-02-25\n"
       "inforce charges --origin US --to CN --as-known 2026-09-01\n",
       "What is summed is certain (on every reading), cautious (the most the open law leaves "
       "possible) and at worst (if each fact not told were the worst one). Other duties come on "
       "top; what is left out is listed.",
       true,
       {"--record"}},
      {"value",
       "[ID] [DATE]",
       "a parameter's value on a date, since when, and its history",
       "inforce value market-figures/china-refining-share\n"
       "inforce value market-figures/china-mine-output 2024-06-30\n"
       "inforce value market-figures/us-mine-output --history\n"
       "inforce value market-figures 2025-06-30 --as-known 2025-12-31\n",
       "With the ID of an instrument: all its parameters. Without an ID: every parameter and its "
       "value. Where dates are open, all values that are possible are told. A parameter that "
       "became "
       "known only later is not on file; that is an answer, and not the value none.",
       false,
       {"--history", "--as-known", "--suppose", "--record"}},
      {"events",
       "",
       "summits, signatures, judgments: what happened, or is planned",
       "inforce events\n"
       "inforce events --instrument busan-2025\n",
       "",
       false,
       {"--instrument", "--as-known", "--suppose", "--record"}},
      {"claims",
       "",
       "what reports say about the law, and whether the packs bear it out",
       "inforce claims\n"
       "inforce claims --verdict wrong\n",
       "",
       false,
       {"--instrument", "--verdict", "--as-known", "--suppose", "--record"}},
      {"packs",
       "",
       "which packs are used, where they were found, what they cover",
       "inforce packs\n"
       "inforce packs --packs ~/our-packs\n",
       "",
       false,
       {}},
      {"check",
       "[PATH…]",
       "reads packs, says everything that is the matter, proves their expectations",
       "inforce check\n"
       "inforce check rules/packs\n"
       "inforce check our-packs --strict --format github\n"
       "inforce check --coverage\n",
       "Without a path: the packs that would be used. --also lays its folder over either. Ends "
       "with 1 when there are errors, with --strict also when there are warnings. --lint looks for "
       "rules that contradict each other, are never in force or that no question can meet, for "
       "what is unused, uncited, undecided or has not been looked at for a quarter. "
       "--format json writes one object a line.",
       false,
       {"--lint", "--strict", "--coverage"}},
      {"diff",
       "DATE DATE | DATE --suppose PATH",
       "what differs between two dates, or under a supposition",
       "inforce diff 2026-11-27 2026-11-28\n"
       "inforce diff 2026-11-27 2026-11-28 --item gallium --from CN --to US\n"
       "inforce diff 2026-11-28 --suppose extension.yaml\n",
       "",
       true,
       {"--all", "--exit-code", "--record"}},
      {"init",
       "DIR",
       "makes a folder with a small pack to begin with, commented",
       "inforce init our-packs\n"
       "inforce check our-packs\n",
       "DIR is new or empty; nothing is written over.",
       false,
       {}},
      {"draft",
       "VERB ID…",
       "writes an act on provisions as a rule file, and shows what it changes",
       "inforce draft extends cn-mofcom-2025-72/suspension --through 2027-11-27 \\\n"
       "  --published 2026-11-26 --cite https://example.org/act -o packs/ext.yaml\n"
       "inforce draft ends cn-mofcom-2024-46/item-2 --how repeal --from 2027-01-01\n",
       "VERB is suspends, extends, postpones, ends, resumes, replaces or amends. The file is "
       "checked "
       "with the packs before it is written, and no file that exists is written over. Without -o "
       "it "
       "goes to standard output. What it changes is told as known on its day of publication. All "
       "of it is what was typed: read it against the act.",
       false,
       {"--published", "--cite", "--seen", "--at", "--title", "--instrument", "--note", "--from",
        "--through", "--until", "--until-or-through", "--new-from", "--how", "--with", "--leaves",
        "--terms", "--output"}},
      {"changes",
       "",
       "the calendar of changes, past or coming",
       "inforce changes --within 90d\n"
       "inforce changes --between 2026-01-01 2026-12-31\n",
       "Without either option: the next 90 days.",
       false,
       {"--within", "--between", "--all", "--instrument", "--as-known", "--suppose", "--exit-code",
        "--record"}},
      {"timeline",
       "[NAME…]",
       "lanes over time: what begins, is suspended, is unclear, comes back, ends",
       "inforce timeline --item gallium --from CN --to US\n"
       "inforce timeline cn-mofcom-2024-46 --between 2024-10-01 2027-04-01\n"
       "inforce timeline --item gallium --from CN --to US --party none --format svg -o "
       "gallium.svg\n"
       "inforce timeline us-eo-14298 --format csv\n",
       "NAME is an instrument or a provision. With facts of a shipment: the lanes that reach it, "
       "and above them the three lines certain, cautious and at worst. What acts on others is told "
       "with them, what may reach it for want of facts alone is counted; --all shows both. Without "
       "--between or --within: every change, and today. A list of all dates follows the chart; csv "
       "and json hold the same periods in minutes.",
       false,
       {"--between", "--within", "--item", "--from", "--to", "--origin", "--transit", "--end-use",
        "--party", "--party-name", "--set", "--as-known", "--suppose", "--all", "--by", "--width",
        "--instrument", "--output"}},
      {"alerts",
       "[list | show ALERT | ack ALERT | snooze ALERT]",
       "for cron: what is about to change, told once, silence otherwise",
       "inforce alerts --lead 90,30,7,1\n"
       "inforce alerts --watch goods.csv --audience warehouse --after 1,7,30\n"
       "inforce alerts --format mail --mail-to law@example.org --exec 'sendmail -t'\n"
       "inforce alerts --monitor -w 30d -c 7d\n"
       "inforce alerts --format ics -o alerts.ics\n"
       "inforce alerts ack 'cn-mofcom-2024-46/item-2 | snaps back | "
       "cn-mofcom-2025-72/suspension'\n",
       "Text, json (one object a line) and mail are deliveries: recorded in the store once they "
       "are "
       "out, so that nothing is told twice and nothing is lost. ics, prom and --monitor are views: "
       "they show all that is true now, and neither read nor write the record. list shows every "
       "alert and what was told of it.",
       true,
       {"--lead", "--after", "--working-days", "--watch", "--audience", "--exec", "--exec-timeout",
        "--mail-to", "--mail-from", "--monitor", "--warning", "--critical", "--output", "--replay",
        "--until", "--by", "--note", "--instrument"}},
      {"certify",
       "[DATE]",
       "a file note that nothing on file applies, or what stands against one",
       "inforce certify 2026-12-01 --item ITEM --from CN --to US --party none -o note.md\n"
       "inforce certify --verify note.md\n",
       "Issued only where every provision certainly does not apply, no fact that one tests is "
       "missing, no end stands that nobody has verified, and the packs cover the question. It is "
       "always recorded in the audit log, a refusal with --record. Ends with 1 when it is refused.",
       true,
       {"--ref", "--output", "--verify", "--record"}},
      {"audit",
       "list | show N | export | head | verify | replay N | replay all",
       "what was asked and answered, proven and computed again",
       "inforce audit list\n"
       "inforce audit show 7\n"
       "inforce audit verify --head 6:9f2c…\n"
       "inforce audit replay all\n"
       "inforce audit export -o log.jsonl\n",
       "Each entry holds the hash of the one before it. verify names the first that was altered, "
       "removed or inserted, and says what it cannot prove without a head kept elsewhere. replay "
       "asks again, of the rule set of that day; it ends with 1 only where other findings come of "
       "it.",
       false,
       {"--output", "--head"}},
      {"help",
       "[COMMAND | CODE]",
       "how to use a command, or what a code of check means",
       "inforce help on\n"
       "inforce help R204\n",
       "",
       false,
       {}},
  };
  return rows;
}

}  // namespace inforce
