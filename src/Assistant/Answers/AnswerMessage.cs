using System.Text.Json;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Answers;

/// <summary>Turns an answer into the message that a chat gets: text with citations, or a card where there is something to pick or to press.</summary>
/// <param name="knowledge">The words around the answer.</param>
/// <param name="site">Where source pages are.</param>
/// <param name="inGroup">Whether others read along: then nothing is offered that is for one person.</param>
public sealed class AnswerMessage(KnowledgeBase knowledge, SiteOptions site, bool inGroup = false)
{
    private const int MostSuggestions = 3;

    private readonly InterfaceWords _words = knowledge.Words;
    private readonly AnswerMarkdown _markdown = new(knowledge.Replies, knowledge.Words);
    private readonly AnswerText _text = new(knowledge.Replies, knowledge.Words);

    public Activity Of(Answer answer) => answer switch
    {
        { Status: AnswerStatus.Danger } => DangerCard.Of(_text.Of(answer)).ToMessage() with { ChannelData = Data(new { danger = true }) },
        { Status: AnswerStatus.PersonalDetails } => PersonalDetailsCard.Of(answer, _text.Of(answer), _words).ToMessage() with { ChannelData = Data(new { personalDetails = true }) },
        { Status: AnswerStatus.NotFound } => NotFoundCard.Of(answer, _text.Of(answer), knowledge.Replies.Text("nearest"), Address).ToMessage(),
        { Status: AnswerStatus.NeedsDetail, Choices.Count: > 0 } => ChoicesCard.Of(answer, _text.Of(answer)).ToMessage(),
        { Form: AnswerForm.Menu } => MenuCard.Of(_text.Of(answer), _words, inGroup).ToMessage(),
        { Form: AnswerForm.Profile } => ProfileCard.Of(_text.Of(answer), answer.Profile, knowledge).ToMessage(),
        { Form: AnswerForm.Passages, Shown.Count: > 0 } => EvidenceCard.Of(answer.Shown, _text.Of(answer), _words, Address).ToMessage(),
        _ => Text(answer),
    };

    private Activity Text(Answer answer) => new()
    {
        Type = ActivityTypes.Message,
        TextFormat = answer.Form == AnswerForm.Copy ? "plain" : "markdown",
        Text = answer.Form switch
        {
            AnswerForm.Copy => answer.Reply,
            AnswerForm.Sources => $"{_markdown.Of(answer)}\n\n[{_words["answer.all-sources"]}]({site.PublicAddress.TrimEnd('/')}/sources)",
            _ => _markdown.Of(answer),
        },
        Entities = Entities(answer),
        SuggestedActions = SuggestedActions.Say(Suggestions(answer)),
        ChannelData = answer switch
        {
            { Form: AnswerForm.Copy } => Data(new { copy = answer.Reply }),
            { Profile: { } profile } => Data(new { profile = new { role = profile.Role, area = profile.Area } }),
            _ => null,
        },
    };

    private IReadOnlyList<JsonElement>? Entities(Answer answer)
    {
        if (answer.Shown.Count == 0) return null;
        var claims = answer.Shown.Take(MessageEntity.MostCitations).Select(c => new Claim(c.Number, new Appearance
        {
            Name = _text.Citations.Name(c.Source),
            Abstract = c.Quote is { } quote ? $"“{EvidenceCard.OneLine(quote)}”" : $"{_text.Citations.Summarised(c.Source)} {c.Passage}",
            Url = Address(c),
            Text = EvidenceCard.Of([c], c.Passage, _words).ToJson(),
        }));
        return [new MessageEntity { Citation = [.. claims] }.ToElement()];
    }

    // Each is a message that the assistant understands, for pressing one sends its words.
    private IEnumerable<string> Suggestions(Answer answer)
    {
        if (answer.Parts.Count == 0) return [];
        var (more, copy) = (answer.More.Count > 0 ? new[] { _words["answer.more"] } : [], inGroup ? [] : new[] { _words["answer.copy"] });
        return [.. more.Concat(answer.Choices.Select(c => c.Title)).Take(MostSuggestions - 1), .. copy];
    }

    private string Address(Citation citation) => $"{site.PublicAddress.TrimEnd('/')}{citation.Url}";

    private static JsonElement Data<T>(T data) => JsonSerializer.SerializeToElement(data);
}
