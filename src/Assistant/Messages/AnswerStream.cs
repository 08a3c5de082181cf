using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Teams;
using Assistant.Teams.Connector;

namespace Assistant.Messages;

/// <summary>Shows an answer while a model words it: each sentence after it was checked, and only of an answer that is sure to go out.</summary>
public sealed class AnswerStream(MessageStream stream, KnowledgeBase knowledge)
{
    /// <summary>The channel that takes streams.</summary>
    public const string Channel = "msteams";

    private readonly AnswerMarkdown _markdown = new(knowledge.Replies, knowledge.Words);

    /// <summary>The reader has stopped it.</summary>
    public bool IsCancelled => stream.IsCancelled;

    /// <param name="answer">The answer so far; null when its wording begins.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public Task ShowAsync(Answer? answer, CancellationToken cancellationToken) => answer switch
    {
        null => stream.BeginAsync(knowledge.Words["answer.being-worded"], cancellationToken),
        { Lead: null, Reading: null, Doubt: null } => stream.ShowAsync(_markdown.OfSentences(answer), cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>The message as it ends the stream.</summary>
    public Activity Final(Activity message) => stream.Final(message);
}
