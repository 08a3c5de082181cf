using Assistant.Contacts;
using Assistant.Conversations;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Safety;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Answers;

/// <summary>Answers that need no search: danger, refusals, and everything else that <c>replies.yaml</c> words.</summary>
public sealed class FixedReplies(KnowledgeBase knowledge, TimeProvider time)
{
    private const int MostChoices = 4;
    private const int MostNearest = 3;
    private const int MostNotesNear = 2;

    private readonly Replies _replies = knowledge.Replies;

    public Answer Say(string id, Intent intent = Intent.Question, AnswerStatus status = AnswerStatus.Answered) => Answers.Answer.Fixed(status, _replies.Text(id), intent);

    public Answer Fault(string id) => Answers.Answer.Fixed(AnswerStatus.NeedsDetail,
        id == "too-long" ? _replies.Text(id, ("limit", $"{InputCheck.MostCharacters:N0}")) : _replies.Text(id));

    /// <summary>999 first. Somebody who writes of their own danger is spoken to as such.</summary>
    public Answer Danger(string text, Area area, string? assumed = null) => Answers.Answer.Fixed(AnswerStatus.Danger, knowledge.Language.IsTheWritersOwn(text)
        ? _replies.Text("danger-writer", ("helpline", Helpline(area)))
        : WithAssumed(_replies.Text("danger", ("telephone", Telephone(area))), area, assumed));

    /// <summary>A manager has switched it off: what, since when and why, and whom to ring.</summary>
    public Answer Off(SwitchedOff off, Area area, string? assumed, Intent intent = Intent.Question) =>
        Answers.Answer.Fixed(AnswerStatus.Refused, $"{OffWords.Of(off, knowledge.Words)}\n{RingNow(area, assumed)}", intent) with { Off = off };

    public Answer Failed(Area area) => Answers.Answer.Fixed(AnswerStatus.Failed, _replies.Text("failed", ("telephone", Telephone(area))));

    public string RingNow(Area area, string? assumed) => WithAssumed(_replies.Text("ring-now", ("telephone", Telephone(area))), area, assumed);

    /// <summary>All of it has been shown; what else there is to ask about stands beside.</summary>
    public Answer NoMore(Answer previous) => Say("no-more") with { Form = AnswerForm.Part, Choices = previous.Choices };

    public Answer OtherSafeguarding(Area area) => Answers.Answer.Fixed(AnswerStatus.OtherSafeguarding, _replies.Text("other-safeguarding", ("telephone", Telephone(area))));

    public Answer OutOfScope(Area area) => Answers.Answer.Fixed(AnswerStatus.OutOfScope, _replies.Text("out-of-scope", ("telephone", Telephone(area))));

    public Answer Help() => Answers.Answer.Fixed(AnswerStatus.Answered,
        _replies.Text("help", ("questions", knowledge.StarterLines)), Intent.Help) with
    { Form = AnswerForm.Menu };

    /// <summary>Where managers check what is said, and keep it true.</summary>
    public Answer Assurance(string address) => Answers.Answer.Fixed(AnswerStatus.Answered, _replies.Text("assurance", ("address", address)), Intent.Help);

    public Answer AskProfile() => Say("role-and-area", Intent.Help) with { Form = AnswerForm.Profile };

    public Answer PersonalDetails(string text, IReadOnlyList<PersonalDetail> details) => Answers.Answer.Fixed(AnswerStatus.PersonalDetails,
        _replies.Text("personal-details", ("kinds", Listed(details.Select(d => d.Kind).Distinct())))) with
    { Masked = SafetyRules.Mask(text, details) };

    public Answer Refused(RedLineFinding line, Area area)
    {
        var id = $"refused-{line.Id}";
        var values = ReplyIds.All[id].Select(key => key == "helpline" ? (key, Helpline(area)) : (key, Telephone(area)));
        return Answers.Answer.Fixed(AnswerStatus.Refused, _replies.Text(id, [.. values]));
    }

    public Answer NotFound(Found found, Area area) =>
        Answers.Answer.Fixed(AnswerStatus.NotFound, _replies.Text("not-found", ("telephone", Telephone(area)))) with
        {
            Choices = [.. found.Notes.Take(MostNotesNear).Select(n => new Choice(n.Note.Id, n.Note.Title, n.Note.Reading))],
            Nearest = [.. found.Passages.DistinctBy(p => (p.Document.Source.Id, p.Chunk.Section.LastOrDefault())).Take(MostNearest)
                .Select(p => CitationList.Held(p.Document, p.Chunk, p.Chunk.Start, p.Chunk.End))],
        };

    public Answer NeedsDetail(IReadOnlyList<Note> notes) => Answers.Answer.Fixed(AnswerStatus.NeedsDetail, _replies.Text("needs-detail")) with
    {
        Choices = [.. notes.Take(MostChoices).Select(n => new Choice(n.Id, n.Title, n.Reading))],
    };

    /// <summary>Says back what somebody has told of themselves, with what was known before.</summary>
    public Answer ProfileNoted(Profile profile) => Answers.Answer.Fixed(AnswerStatus.Answered,
        profile switch
        {
            { Role: { } role, Area: { } place } => _replies.Text("role-and-area-noted", ("role", role), ("area", place)),
            { Role: { } role } => _replies.Text("role-noted", ("role", role)),
            { Area: { } place } => _replies.Text("area-noted", ("area", place)),
            _ => _replies.Text("no-role-noted"),
        }, Intent.Help) with
    { Profile = profile };

    /// <summary>What is held, by name, and how many pages are summarised; the list of all has a page of its own.</summary>
    public Answer Sources() => Answers.Answer.Fixed(AnswerStatus.Answered, _replies.Text("sources",
        ("held", string.Join('\n', knowledge.Catalogue.Sources.Where(s => s.Held).Select(s => $"- {s.Title}, {s.Publisher}"))),
        ("count", $"{knowledge.Catalogue.Sources.Count(s => !s.Held)}")), Intent.Sources) with
    { Form = AnswerForm.Sources };

    public string? NothingFoundOn(Found found, Retriever retriever)
    {
        var missing = retriever.NotFound(found);
        return missing.Count == 0 ? _replies.Text("partly-answered") : _replies.Text("nothing-found-on", ("words", Listed(missing.Select(m => $"“{m}”"))));
    }

    // Somebody who has not said where they work learns whose number it is.
    private string WithAssumed(string text, Area area, string? assumed) =>
        assumed is not null && knowledge.Contacts.ToTelephone(area, time.GetUtcNow()) is not null ? $"{text}\n{_replies.Text("area-assumed", ("area", assumed))}" : text;

    private string Telephone(Area area) => knowledge.Contacts.ToTelephone(area, time.GetUtcNow()) is { } contact ? Worded(contact)
        : area == Area.General ? _replies.Text("no-number") : _replies.Text("no-number-in", ("area", area.Name));

    private string Helpline(Area area) => Worded(knowledge.Contacts.For(area, Purpose.ForChildren).FirstOrDefault());

    private string Worded(Contact? contact) => contact switch
    {
        null => _replies.Text("no-number"),
        { Certainty: { } certainty } => _replies.Text("contact-uncertain", ("name", contact.Name), ("number", contact.Telephones[0]), ("certainty", certainty)),
        _ => _replies.Text("contact", ("name", contact.Name), ("number", contact.Telephones[0])),
    };

    private static string Listed(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }
}
