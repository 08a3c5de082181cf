using System.Text.Json;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Teams;
using Assistant.Teams.Cards;
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

    /// <param name="answer">What is said.</param>
    /// <param name="isRepeat">Whether it may have arrived before; it then says so.</param>
    public Activity Of(Answer answer, bool isRepeat = false)
    {
        if (CardOf(answer) is not { } card) return isRepeat ? Repeated(Text(answer)) : Text(answer);
        if (isRepeat) card = CardParts.Repeated(card, _words);
        return card.ToMessage() with { ChannelData = Marks(answer) };
    }

    private AdaptiveCard? CardOf(Answer answer) => answer switch
    {
        { Status: AnswerStatus.Danger } => DangerCard.Of(_text.Of(answer)),
        { Status: AnswerStatus.PersonalDetails } => PersonalDetailsCard.Of(answer, _text.Of(answer), _words),
        { Status: AnswerStatus.NotFound } => NotFoundCard.Of(answer, _text.Of(answer), knowledge.Replies.Text("nearest"), Address),
        { Status: AnswerStatus.NeedsDetail, Choices.Count: > 0 } => ChoicesCard.Of(answer, _text.Of(answer)),
        { Form: AnswerForm.Menu } => MenuCard.Of(_text.Of(answer), _words, inGroup),
        { Form: AnswerForm.Profile } => ProfileCard.Of(_text.Of(answer), answer.Profile, knowledge),
        { Form: AnswerForm.Passages, Shown.Count: > 0 } => EvidenceCard.Of(answer.Shown, _text.Of(answer), _words, Address),
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
        if (answer.Shown.Count == 0) return null;
        var claims = answer.Shown.Take(MessageEntity.MostCitations).Select(c => new Claim(c.Number, new Appearance
        {
            Name = _text.Citations.Name(c.Source),
            Abstract = c.Quote is { } quote ? $"“{Words.OneLine(quote)}”" : $"{_text.Citations.Summarised(c.Source)} {c.Passage}",
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

    private string Address(Citation citation) => site.AddressOf(citation.Url);

    private static JsonElement Data<T>(T data) => JsonSerializer.SerializeToElement(data);
}
