using Assistant.Access;
using Assistant.Answers;
using Assistant.Hosting;

namespace Assistant.Tests.Access;

public sealed class AccessTests
{
    private const string Trainer = "11111111-1111-4111-8111-111111111111", Both = "22222222-2222-4222-8222-222222222222";

    private static readonly AccessRoles Roles = new(new AccessOptions { Trainers = [Trainer, Both.ToUpperInvariant()], Managers = [Both] });

    [Theory]
    [InlineData(Trainer, AccessRole.Trainer)]
    [InlineData(Both, AccessRole.Trainer | AccessRole.Manager)]
    [InlineData("33333333-3333-4333-8333-333333333333", AccessRole.Practitioner)]
    [InlineData("no guid", AccessRole.Practitioner)]
    [InlineData("", AccessRole.Practitioner)]
    [InlineData(null, AccessRole.Practitioner)]
    public void Whoever_stands_in_no_list_is_a_practitioner(string? id, AccessRole roles) => Roles.Of(id).ShouldBe(roles);

    [Theory]
    [InlineData("quiz my team", AccessRole.Practitioner, AnswerStatus.Refused, "Only trainers")]
    [InlineData("quiz my team", AccessRole.Manager, AnswerStatus.Refused, "Only trainers")]
    [InlineData("quiz my team", AccessRole.Trainer, AnswerStatus.Answered, "Scenario quizzes work in the chat")]
    [InlineData("assurance", AccessRole.Practitioner, AnswerStatus.Refused, "Only managers")]
    [InlineData("approve guidance", AccessRole.Trainer, AnswerStatus.Refused, "Only managers")]
    [InlineData("approve guidance", AccessRole.Manager, AnswerStatus.Answered, "keep it true, on these pages")]
    [InlineData("quiz", AccessRole.Practitioner, AnswerStatus.Answered, "Scenario quizzes work in the chat")]
    [InlineData("quiz me", AccessRole.Practitioner, AnswerStatus.Answered, "Scenario quizzes work in the chat")]
    public void A_command_beyond_the_role_is_refused_and_a_quiz_taken_alone_is_for_everybody(string said, AccessRole roles, AnswerStatus status, string reply)
    {
        var answer = Some.Assistant.Answers.Answer(new Question(said) { Access = roles });
        answer.Status.ShouldBe(status);
        answer.Reply!.ShouldContain(reply);
    }

    [Theory]
    [InlineData("Access:Trainers", "someone@council.example")]
    [InlineData("Access:Managers", "")]
    public void An_id_that_is_none_is_named_before_anything_listens(string setting, string id)
    {
        var access = setting == "Access:Trainers" ? new AccessOptions { Trainers = [Trainer, id] } : new AccessOptions { Managers = [id] };
        Should.Throw<InvalidOperationException>(() => ServeCheck.Demand(new ServeOptions { Access = access }, new SiteOptions())).Message.ShouldContain($"{setting} holds '{id}'");
    }
}
