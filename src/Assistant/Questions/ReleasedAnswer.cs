using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Messages;
using Assistant.Questions.Cards;
using Assistant.Teams;
using Assistant.Teams.Authentication;

namespace Assistant.Questions;

/// <summary>An answer that somebody has looked at, as it goes out: made anew and checked like any other, recorded, and what the chat then talks about.</summary>
public sealed class ReleasedAnswer(QuestionService questions, AnswerRecorder recorder, ConversationStore conversations, TeamsOptions teams, AssistantHost assistant)
{
    /// <summary>Its message; null where what was looked at can no longer be said.</summary>
    public Activity? Of(AskedQuestion question)
    {
        var version = assistant.Current;
        if (questions.AnswerTo(question) is not { } answer) return null;
        var links = recorder.Begin(version);
        answer = answer with { Reference = links.Reference };
        var message = new AnswerMessage(version.Knowledge, assistant.Site, label: teams.SensitivityLabel, links: links, canAsk: true).Of(answer);
        recorder.Keep(version, new Delivery(question.Conversation, question.Owner), question.Text, answer, links);
        var chat = conversations.Read(question.Conversation);
        conversations.Write(chat with { Previous = new Exchange(question.Text, answer), Last = question.Text });
        return message with { Text = $"*{Teams.Messages.Markdown.Escape(version.Knowledge.Words.Text("questions.released", ("role", question.Reply!.Role), ("date", QuestionWords.Day(question.Reply.At)), ("question", question.Text)))}*\n\n{message.Text}" };
    }
}
