using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// What is said where others read along: danger, and general guidance. Whatever is about one child or about the person who asks
/// goes on in the private chat with the assistant, and nothing of it is repeated.
/// </summary>
public sealed class GroupRules(KnowledgeBase knowledge, TeamsOptions teams)
{
    public Answer Allow(Answer answer, Activity activity) => answer switch
    {
        { Status: AnswerStatus.Danger } => answer,
        // An answer that also noted where somebody works: the answer stays, the note does not.
        { Profile: not null, Parts.Count: > 0 } => Allow(answer with { Profile = null }, activity),
        { Status: AnswerStatus.PersonalDetails } => Private("private-details"),
        _ when PersonalDetailsCard.TextFrom(activity) is not null => Private("private"),
        { Intent: Intent.Screening or Intent.Moment } or { Moment: not null } => Private("private"),
        { Form: AnswerForm.Profile or AnswerForm.Copy } or { Profile: not null } => Private("private"),
        { Form: AnswerForm.Menu } => answer with { Reply = knowledge.Replies.Text("help-in-group", ("questions", knowledge.StarterLines)) },
        // What was not found is named by words of the question.
        { Status: AnswerStatus.PartlyAnswered, Reply: not null } => answer with { Reply = knowledge.Replies.Text("partly-answered") },
        _ => answer,
    };

    private Answer Private(string id) => Answer.Fixed(AnswerStatus.Refused, $"{knowledge.Replies.Text(id)}{Link()}");

    private string Link() => teams.AppId.Length == 0 ? "" : $"\n\n[{knowledge.Words["answer.private-chat"]}]({DeepLinks.PrivateChat(teams.AppId)})";
}
