using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Commands;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>The search beside the compose box: passages of the sources to put into any chat. It neither knows nor keeps who searches.</summary>
public sealed class SearchHandler(AssistantHost assistant)
{
    public const string Command = "searchSources", Query = "query";

    private const int MostResults = 10;

    public TurnResult Handle(Turn turn)
    {
        var words = turn.Version.Knowledge.Words;
        if (turn.Activity.Value?.As(TeamsJson.Wire.MessagingExtensionQuery) is not { } query) return TurnResult.BadRequest(words["search.malformed"]);
        var response = query.CommandId == Command ? Search(query, turn.Version) : MessagingExtensionResponse.Message(words["search.no-command"]);
        return new TurnResult(StatusCodes.Status200OK, response.ToElement());
    }

    private MessagingExtensionResponse Search(MessagingExtensionQuery query, ServedVersion version)
    {
        var replies = version.Knowledge.Replies;
        if (query.Text(Query) is not { } text || string.IsNullOrWhiteSpace(text)) return MessagingExtensionResponse.Message(replies.Text("search-start"));

        var found = version.Answers.Search(text);
        if (found.Status == AnswerStatus.PersonalDetails) return MessagingExtensionResponse.Message(replies.Text("search-details"));
        if (found.Status != AnswerStatus.Answered) return MessagingExtensionResponse.Message(Markdown.WithoutBold(found.Reply!));
        var page = found.Shown.Skip(Math.Max(0, query.QueryOptions?.Skip ?? 0)).Take(Math.Clamp(query.QueryOptions?.Count ?? MostResults, 1, MostResults)).ToList();
        return page.Count == 0 && found.Shown.Count == 0
            ? MessagingExtensionResponse.Message(replies.Text("search-nothing"))
            : MessagingExtensionResponse.List(page.Select(c => MessagingExtensionAttachment.Of(PassageCard.Of(c, version.Knowledge.Words, assistant.Site.AddressOf(c.Url)), PassageCard.Preview(c))));
    }
}
