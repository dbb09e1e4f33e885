// R4xx: meaning.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> meaning_codes() {
  using enum Severity;
  return {
      {Code::change_never_meets, "change-never-meets", error, "a change that can never act",
       R"(The change and what it names are never in force at the same time, however their dates are read. It would
be silently without effect: a slip in one of the dates, or in the name.

Only an extension may come after its target has run out.)"},
      {Code::change_after_end, "change-after-end", warning, "a change of what had been ended",
       R"(Another act had ended or replaced the target before this one could begin. What acts for good brings
nothing back: a suspension or an extension of it is without effect. It may be meant for the successor.

To resume a provision lifts every suspension of it, those that begin later too. Where a new one is to
act, name in 'resumes' the suspension that is lifted.)"},
      {Code::change_of_another_side, "change-of-another-side", warning,
       "a change on a foreign side",
       R"(Only the target's own side acts on it: a statement of one government that another will suspend its
measure suspends nothing. The sides come from the issuers ('side:' in parties.yaml) or from on_behalf.
Encode the other side's own act; keep the statement as an account (also_stated).)"},
      {Code::order_in_doubt, "order-in-doubt", error, "two facts of which either may be the later",
       R"(Each field of a provision follows its latest amendment, and a parameter its latest value. Their starts
overlap in some reading of the dates, so nobody can say which is the later. Narrow the dates, or write
one amendment with the readings of its terms left open in a note.)"},
      {Code::two_at_one_minute, "two-at-one-minute", error, "two facts on one field at one minute",
       R"(Two amendments of the same field, or two values of a parameter, begin at the same minute and are on file
on the same day. One of them is a mistake: remove it, or withdraw it ('withdrawn'). An amendment that
corrects another names it in corrects; a value stands beside the one that is withdrawn.)"},
      {Code::imprecise_successor, "imprecise-successor", error,
       "a successor whose start is not certain",
       R"(replaces: A, with: B lets A end and B begin at one minute. If B says a start of its own that is not
certain, there might be neither or both in between. Leave the start out: B then holds as long as the
replacement acts, and is as uncertain as that. A successor without a start of its own holds inside the
in_force of its instrument, whose start has to be certain for the same reason.)"},
      {Code::stack_in_two_zones, "stack-in-two-zones", error,
       "a stack of charges with days of two zones",
       R"(Charges of one stack are added up for a day, so they need the same day. Here one instrument counts days
of one zone and another those of a second. Use two stacks, or correct a zone.)"},
      {Code::leaves_not_less, "leaves-not-less", error,
       "a remainder as strict as what is suspended",
       R"(leaves names what remains during a suspension or under a permission. It must be weaker than what it
remains of, or nothing would be suspended. Strictest first: prohibition, denial presumed, strict review,
licence, general licence, notification.)"},
      {Code::leaves_of_no_control, "leaves-of-no-control", error,
       "a remainder of what is no control",
       R"(Only a control has an effect of which a weaker one could remain. An obligation holds or does not; a
charge is suspended in part by suspending one of its components.)"},
      {Code::not_said_reversed, "not-said-reversed", error,
       "the end of something that acts for good",
       R"(ends, replaces, resumes and an amendment without a last day act once and for good: there is nothing in
force that could be ended. If their work is undone, end them with 'how: reversed'.)"},
      {Code::reverses_nothing, "reverses-nothing", error, "a reversal of what is no act for good",
       R"(how: reversed undoes the work of an act for good: an ending, a replacement, a resumption, an amendment
without a last day. Anything else ends by repeal, cessation, judgment, denunciation or lapse.)"},
      {Code::resumes_more, "resumes-more", warning, "a resumption that lifts more than it names",
       R"(To resume a provision lifts every suspension of it, each as a whole. Here such a suspension also holds
other provisions that are not named, and they come back too. If that is meant, name the suspension; if
not, write one suspension for each.)"},
      {Code::unbounded_recurrence, "unbounded-recurrence", error,
       "an obligation that recurs without end",
       R"(An obligation that recurs needs a last time: 'last', an end of its window, or COUNT or UNTIL in its
rule. Without one its deadlines could not be listed. Where the text names none, write the year to which
you plan, and say so in a note.)"},
      {Code::not_announced, "not-announced", error, "a rule in an instrument that does not bind",
       R"(A control, charge or permission in a statement or another instrument that does not bind is no rule yet.
With announced: true it applies possibly, never certainly. Where a binding act made it law, encode that.)"},
      {Code::announced_but_binding, "announced-but-binding", error,
       "a binding rule said to be announced only",
       R"(announced: true says that a rule is only foreseen. In a binding instrument the rule is made, so one of
the two is wrong: the key, or the instrument's force.)"},
      {Code::narrower_successor, "narrower-successor", warning, "a successor that reaches less",
       R"(B comes in the place of A, and does not reach all that A reached, or is of another kind: what falls
out is no longer ruled. That may be the law; often an item or a country was forgotten.)"},
      {Code::replaced_successor, "replaced-successor", error,
       "a successor that has itself been ended or replaced",
       R"(replaces: A, with: B ends A for good. Nothing brings A back: not to replace it with itself, and not to
name it as the successor of what came in its place. From then on there would be no rule at all.

    replaces: new-rule
    with: old-rule          # wrong: 'old-rule' was replaced before

Where the old wording returns, write it once more under a name of its own. Where a replacement was
undone, write 'ends' of it with 'how: reversed'.)"},
      {Code::term_of_another_kind, "term-of-another-kind", error,
       "an amendment of what the target does not have",
       R"(An effect is a control's, a rate a charge's, a deadline ('due') an obligation's. Set for anything else
it would change nothing. Either the amendment names the wrong provision, or the field is another.)"},
      {Code::never_recurs, "never-recurs", error, "a recurrence that never comes",
       R"(Between its first and its last time, no period or day of the recurrence lies: the two were swapped, or
the rule names a day that does not exist, such as 30 February. Nothing would ever be owed.)"},
      {Code::evidence_of_another_kind, "evidence-of-another-kind", error,
       "evidence in a unit that does not add up to what is owed",
       R"(Evidence counts in the dimension of the obligation's amount: g, kg, t, kt and Mt turn into each other,
two currencies do not, and a percentage is no quantity. A cap is told how much was used.)"},
      {Code::evidence_before_start, "evidence-before-start", error,
       "evidence from before the obligation began",
       R"(What was done before an obligation began, before the first period of one that recurs, or before the
period that 'period' names, does not meet it. Either the day of the evidence or the start is another, or
the period is: without 'period' it is the one in which the day lies.)"},
      {Code::evidence_of_no_period, "evidence-of-no-period", error, "evidence of no period",
       R"(period names one of the periods of an obligation that recurs, as it is called there: 2026 (every
calendar year), 2026-Q1 (quarter), 2026-03 (month), and else the day it begins. Without 'period' it is
the one in which the day lies.)"},
      {Code::one_due_for_many, "one-due-for-many", error,
       "one last day for an obligation that recurs",
       R"(What recurs falls due at the end of each of its periods. One last day, a restatement or an amendment of
it, cannot be that of all of them: write the period that is meant as an obligation of its own.)"},
      {Code::percentage_without_base, "percentage-without-base", error,
       "a percentage that is one of nothing",
       R"(A share that is owed or allowed is a share of something, and 'base' says of what. What is on record of
it is then told in per cent of the same.)"},
      {Code::stack_of_two_dates, "stack-of-two-dates", error,
       "a stack of charges that attach to two dates",
       R"(Charges of one stack are added up for one date of a shipment, so they attach to the same: all to its
entry, say, or all to a date that the texts do not name. Give the charge a stack of its own, or correct
'attaches_to'.)"},
      {Code::rate_in_another_unit, "rate-in-another-unit", error,
       "an amendment that changes the unit of a rate",
       R"(An amendment changes how much is due and not what it is counted in: 10 % may become 25 %, and never 5
USD per tonne. Where an act does that, it ends one charge and begins another: use 'replaces' with a
charge of its own.)"},
      {Code::gap_of_no_stack, "gap-of-no-stack", error, "a gap in a stack that is none",
       R"(An entry of 'not_encoded' with a 'stack' says that more is due in it than the packs hold, so that no
sum is told; with days, on these days; with a scope, for what it reaches. The stack is one that some
charge names.)"},
      {Code::permission_without_maximum, "permission-without-maximum", error,
       "the amount of a permission that is no maximum",
       R"(A licence allows at most so much. What was drawn from it stands under 'evidence', and a shipment that
comes to more than what is left is not covered.)"},
      {Code::two_units, "two-units", error, "an amount in two units",
       R"(The unit of an amount stands once: with its number, or under 'unit'. Two different ones, or the same one
twice, leave open which is meant.

    amount: {at_least: 25, unit: Mt}      # or
    amount: {at_least: 25 Mt})"},
      {Code::stack_in_two_units, "stack-in-two-units", warning,
       "a stack whose charges are counted in two units",
       R"(Each unit of a stack has a sum of its own, so that what is told in one is missing from the other.
Often a unit is written in two ways ('%' and '% ad valorem', 'EUR/t' and 'EUR / t'); where the
charges really differ, two stacks say so.)"},
      {Code::expectation_differs, "expectation-differs", error,
       "an answer other than the one expected",
       R"(An entry of 'expect' states an answer, and the packs as they stand give another. Either the packs say
something the author did not mean, or the expectation is wrong; 'inforce why' with the same question
shows what the answer rests on.

An expectation without 'as_known' is proven with all that the packs hold, on whatever day one checks.)"},
      {Code::expectation_unreadable, "expectation-unreadable", error,
       "an expectation that is no question to these packs",
       R"(The question of an entry under 'expect' is read like one on the command line: its item, countries,
parties, end use and attributes must be known to the packs. The message says what is not.)"},
      {Code::claim_differs, "claim-differs", error,
       "a claim whose record the packs do not bear out",
       R"('record' repeats what the packs hold about the thing that a claim is about, so that a change in a
pack shows wherever a claim rests on it. Dates are compared as they are written, lists without regard
to their order; 'days' counts the first window, and its last day only if that certainly counts.

Correct the record, or the pack it repeats.)"},
      {Code::claim_field_unknown, "claim-field-unknown", error,
       "a record of something that the thing does not have",
       R"(What 'record' may name depends on what the claim is about: an instrument has 'published' and 'nature',
a provision its dates and what it says, an event a 'date' and a 'place', an item what it is 'under', a
party its 'side', a group its 'members' and their 'count'.)"},
      {Code::no_parameter, "no-parameter", error, "something else in a parameter's place",
       R"(Only a parameter has values: an obligation, a charge or a control has none that could be expected here
or reckoned with. Name the parameter; where there is none yet, write one with the figure and its source.)"},
      {Code::computed_form, "computed-form", error, "a computation with too few or too many parts",
       R"(A sum has two to ten parts, a quotient exactly two: what is divided, and by what.)"},
      {Code::computed_units, "computed-units", error, "a computation with units that do not fit",
       R"(Parts of a sum are of one dimension: t and Mt turn into each other, USD and EUR do not. A quotient of
equals is a plain number or a percentage, USD divided by USD/t are tonnes, and of other pairs we do not
know what comes out. 'unit' is of that dimension; of a plain number it is left out, or "%". Every value
of a part is a number.)"},
      {Code::owned_beyond_whole, "owned-beyond-whole", error,
       "owners with more than the whole between them",
       R"(The shares under owned_by are direct holdings in one party, all at one time: together at most 100 %. Of
two accounts of one holding only one belongs there; what an owner holds through another is that one's.)"},
      {Code::excepts_on_another_date, "excepts-on-another-date", error,
       "a permission that counts another date than what it excepts",
       R"(What acts on a provision is judged on that provision's day. A permission has the 'attaches_to' of what
it excepts, and need not say it; another date would make the permission itself seem to hold when it
lifts nothing, or the other way round. What must have happened on another date is a test.

    excepts: item-1                        # attaches_to: departure
    if_all: ["contract < 2026-09-14"])"},
      {Code::excepts_what_lifts_nothing, "excepts-what-lifts-nothing", error,
       "a permission that excepts what forbids nothing",
       R"(A permission lifts a control, a charge or an obligation. A permission on a permission would change
nothing, and who is shut out of it would go on being let through. Write that into the first one:

    scope: {party: {not: [listed-buyers]}}    # the permission is not for them
    suspends: general-licence                 # or: an act takes it back for a time)"},
      {Code::amended_scope_of_an_act, "amended-scope-of-an-act", error,
       "an amendment of whom an act or a permission reaches",
       R"(A suspension, an extension, a permission is done for those whom it is written for, and keeps that
scope: what it did for them stays done. Where a later text narrows it, that text ends it for the rest;
where it widens it, the text is an act of its own beside the first.

    ends: general-licence                     # it is no longer for the military
    how: repeal
    scope: {end_use: military}
    from: 2026-06-01)"},
      {Code::successor_held_before, "successor-held-before", error,
       "a successor that holds already",
       R"(replaces: A, with: B brings B: without a 'from' of its own B holds while the replacement acts, and not
before. Here B holds already, by the 'in_force' of its own instrument or from its first value on, and an
act of another instrument brings it: its past would be lost.

What holds already comes in nobody's place. Let the act end A and no more, or write into B the day from
which it holds:

    ends: old-rule
    how: repeal)"},
      {Code::postponed_after_start, "postponed-after-start", warning,
       "a postponement of what has begun",
       R"(A postponement moves a beginning that is still to come. Here the target has begun before the act does,
so that it would be in force, then out of force as if it had never begun, and in force once more. Where
a rule rests for a while, the act suspends it. Where it was put off in time, the day from which the
postponement acts ('from', else its publication) is another.)"},
  };
}

}  // namespace inforce
