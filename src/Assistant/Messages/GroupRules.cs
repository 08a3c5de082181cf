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
    /// <summary>What of the answer the group gets. A role or area that was told in passing is not kept there.</summary>
    public Answer Allow(Answer answer, Activity activity) => ForAll(answer, activity) with { Profile = null };

    private Answer ForAll(Answer answer, Activity activity) => answer switch
    {
        { Status: AnswerStatus.Danger } or { Off: not null } => answer,
        { Status: AnswerStatus.PersonalDetails } => Private("private-details"),
        _ when PersonalDetailsCard.TextFrom(activity) is not null => Private("private"),
        { Intent: Intent.Screening or Intent.Moment or Intent.Quiz } or { Moment: not null } => Private("private"),
        { Page: not null } => Private("private"),
        { Form: AnswerForm.Profile or AnswerForm.Copy } or { Profile: not null, Intent: Intent.Help } => Private("private"),
        { Form: AnswerForm.Menu } => answer with { Reply = knowledge.Replies.Text("help-in-group", ("questions", knowledge.StarterLines)) },
        // What was not found is named by words of the question.
        { Status: AnswerStatus.PartlyAnswered, Reply: not null } => answer with { Reply = knowledge.Replies.Text("partly-answered") },
        _ => answer,
    };

    private Answer Private(string id) => Answer.Fixed(AnswerStatus.Refused, $"{knowledge.Replies.Text(id)}{Link()}");

    private string Link() => teams.AppId.Length == 0 ? "" : $"\n\n[{knowledge.Words["answer.private-chat"]}]({DeepLinks.PrivateChat(teams.AppId)})";
}
