using System.Text.Json;
using Assistant.Answers.Cards;
using Assistant.Answers.Records;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Retrieval;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Answers;

/// <summary>Turns an answer into the message that a chat gets: text with citations, or a card where there is something to pick or to press.</summary>
/// <param name="knowledge">The words around the answer.</param>
/// <param name="site">Where source pages are.</param>
/// <param name="inGroup">Whether others read along: then nothing is offered that is for one person.</param>
/// <param name="label">The sensitivity label of answers, where the site has one.</param>
/// <param name="links">The short links of an answer that is recorded; without them the addresses are those of the sources.</param>
/// <param name="canAsk">Whether a person can be asked instead.</param>
public sealed class AnswerMessage(KnowledgeBase knowledge, SiteOptions site, bool inGroup = false, SensitivityLabel? label = null, AnswerLinks? links = null, bool canAsk = false)
{
    // Teams shows three suggestions and no more, so what matters most stands among the first three. The chat of this machine shows all.
    private const int MostRelated = 3, LastInTeams = 2, MostBesideDanger = 2;

    private readonly InterfaceWords _words = knowledge.Words;
    private readonly AnswerMarkdown _markdown = new(knowledge.Replies, knowledge.Words);
    private readonly AnswerText _text = new(knowledge.Replies, knowledge.Words);

    /// <param name="answer">What is said.</param>
    /// <param name="isRepeat">Whether it may have arrived before; it then says so.</param>
    public Activity Of(Answer answer, bool isRepeat = false)
    {
        // What is cited beyond the links that a message may carry is cited all the same. A moment's card cites what it shows.
        if (answer.Form != AnswerForm.Moment) links?.Cite(answer.Shown);
        if (CardOf(answer) is not { } card) return isRepeat ? Repeated(Text(answer)) : Text(answer);
        if (isRepeat) card = CardParts.Repeated(card, _words);
        return card.ToMessage() with { ChannelData = Marks(answer) };
    }

    private AdaptiveCard? CardOf(Answer answer) => answer switch
    {
        { Status: AnswerStatus.Danger } => DangerCard.Of(_text.Of(answer), [.. Offers(answer).Take(MostBesideDanger)]),
        { Status: AnswerStatus.PersonalDetails } => PersonalDetailsCard.Of(answer, _text.Of(answer), _words),
        { Status: AnswerStatus.NotFound } => WithAsking(NotFoundCard.Of(answer, _text.Of(answer), knowledge.Replies.Text("nearest"), c => site.AddressOf(c.Url), Named(answer))),
        { Status: AnswerStatus.NeedsDetail, Choices.Count: > 0 } => ChoicesCard.Of(answer, _text.Of(answer)),
        { Form: AnswerForm.Moment } => MomentCard.Of(answer.Sheet ?? MomentSheet.New(answer.Moments, answer.Role), knowledge, site, links: links),
        { Form: AnswerForm.Menu } => MenuCard.Of(_text.Of(answer), _words, inGroup),
        { Form: AnswerForm.Profile } => ProfileCard.Of(_text.Of(answer), answer.Profile, knowledge),
        { Form: AnswerForm.Passages, Shown.Count: > 0 } => EvidenceCard.Of(answer.Shown, _text.Of(answer), _words, Address, Named(answer)),
        _ => null,
    };

    // What a channel's own page does with a message; Teams leaves what it does not know alone.
    private static JsonElement? Marks(Answer answer)
    {
        var marks = new Dictionary<string, object?>();
        if (answer.Status == AnswerStatus.Danger) marks["danger"] = true;
        if (answer.Status == AnswerStatus.PersonalDetails) marks["personalDetails"] = true;
        if (answer.Form == AnswerForm.Copy) marks["copy"] = answer.Reply;
        if (answer.Profile is { } profile) marks["profile"] = new { role = profile.Role, area = profile.Area };
        if (answer.Parts.Count > 0) marks["feedbackLoop"] = new { type = "default" };
        return marks.Count == 0 ? null : Data(marks);
    }

    private Activity Repeated(Activity message) => message with { Text = $"*{_words["answer.repeat"]}*\n\n{message.Text}" };

    private Activity Text(Answer answer) => new()
    {
        Type = ActivityTypes.Message,
        TextFormat = answer.Form == AnswerForm.Copy ? "plain" : "markdown",
        Text = answer.Form switch
        {
            AnswerForm.Copy => answer.Reply,
            AnswerForm.Sources => $"{_markdown.Of(answer)}\n\n[{_words["answer.all-sources"]}]({site.AddressOf("/sources")})",
            _ => _markdown.Of(answer),
        },
        Entities = Entities(answer),
        SuggestedActions = SuggestedActions.Say(Suggestions(answer)),
        ChannelData = Marks(answer),
    };

    private IReadOnlyList<JsonElement>? Entities(Answer answer)
    {
        var usage = label is not null && (answer.Parts.Count > 0 || answer.IsView) ? new UsageInfo(label.Name, label.Description) : null;
        if (answer.Shown.Count == 0) return usage is null ? null : [new MessageEntity { UsageInfo = usage }.ToElement()];
        var claims = answer.Shown.Take(MessageEntity.MostCitations).Select(c => new Claim(c.Number, new Appearance
        {
            Name = _text.Citations.Name(c.Source),
            Abstract = c.Quote is { } quote ? $"“{Words.OneLine(quote)}”" : $"{_text.Citations.Summarised(c.Source)} {c.Passage}",
            Url = Address(c),
            Text = EvidenceCard.Of([c], c.Passage, _words).ToJson(),
        }));
        return [new MessageEntity { AdditionalType = answer.Model is null ? null : [MessageEntity.WrittenByModel], Citation = [.. claims], UsageInfo = usage }.ToElement()];
    }

    private AdaptiveCard WithAsking(AdaptiveCard card) => canAsk ? card with { Actions = [.. card.Actions ?? [], SubmitButton.Say(_words["questions.ask"], _words["questions.ask"])] } : card;

    // Each is a message that the assistant understands, for pressing one sends its words.
    private IEnumerable<string> Suggestions(Answer answer)
    {
        if (answer.Parts.Count == 0) return [.. Offers(answer).Take(MostBesideDanger), .. canAsk && Messages.QuestionHandler.LeavesQuestion(answer) ? new[] { _words["questions.ask"] } : []];
        var more = answer.More.Count > 0 ? new[] { _words["answer.more"] } : [];
        List<string> suggestions = [.. more, .. Offers(answer).Take(1), .. answer.Choices.Take(1).Select(c => c.Title).Concat(answer.Next).Take(MostRelated)];
        if (!inGroup) suggestions.Insert(Math.Min(canAsk ? LastInTeams - 1 : LastInTeams, suggestions.Count), _words["answer.copy"]);
        if (canAsk) suggestions.Insert(Math.Min(LastInTeams, suggestions.Count), _words["questions.ask"]);
        return suggestions;
    }

    // The words that open a moment's actions, the most urgent first.
    private IEnumerable<string> Offers(Answer answer) =>
        inGroup ? [] : answer.Moments.Select(id => _words.Text("moment.offer", ("title", knowledge.Moments.First(m => m.Id == id).Title)));

    private string Address(Citation citation) => site.AddressOf(links?.PathOf(citation) ?? citation.Url);

    private string? Named(Answer answer) => answer.Reference is { } reference ? _words.Text("records.reference", ("reference", $"{reference}")) : null;

    private static JsonElement Data<T>(T data) => JsonSerializer.SerializeToElement(data);
}
