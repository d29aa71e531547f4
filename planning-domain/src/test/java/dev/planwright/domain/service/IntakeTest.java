package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final List<String> VAGUE = """
            Deploy the thing
            Fix it
            Help
            Please deploy
            Make it work
            Update the system
            ???
            Do the needful
            Sort out the mess
            Take care of it
            Get it over with
            Make it happen
            Same as last time
            The usual, please
            Handle that request
            Wrap things up
            Do what we discussed
            Finish what we started
            Kick it off
            Move things along
            Clean up the mess
            Fix the bug
            pls fix asap!!!
            Update everything
            Upgrade to the latest version
            Deploy latest
            Deploy version 2.3 to prod
            Deploy it to production by Friday 5pm
            Improve the situation
            Modernize our systems
            Optimize performance
            Increase efficiency by 20%
            Resolve the incident
            Release the new version
            Roll out the changes
            Roll back the last release
            Migrate to the new system
            Set up the environment
            Automate the process
            Implement the feature
            Work on the ticket
            Complete the project on time
            Deal with the problem
            Make everything faster
            Get things running again
            Restart everything
            Test it
            Ship the release
            I need help with something
            Something is broken
            Nothing works
            It's broken, let's fix it
            What should I do next?
            Can you help me with this?
            Prepare for launch
            Follow up on this
            Push it live
            Turn it off and on again
            Go ahead
            Just do it
            Hello
            TODO
            tbd
            Do all 3 tasks
            We need a solution
            Plan the work
            Move to production
            We don't know why it fails, investigate
            Deploy to the staging environment
            Make the process better and cheaper
            Get it done before the end of the month
            Bring it up again
            Run it
            Do something about it
            Make this better
            Improve everything
            Solve the problem
            We have an issue
            There is an issue in production
            It does not work
            Please take a look
            Look into this
            Get this fixed today
            Change it
            Replace the old one with the new one
            Migrate everything over
            Upgrade stuff
            Set things up
            Install it everywhere
            Build the new thing
            Create something nice
            Do the work
            Start the project
            Continue with the plan
            Finalize everything
            Make improvements
            Implement the changes we talked about
            Roll it out to everyone
            Release it
            Deploy
            Release
            Update
            Migrate
            deploy pls
            Fix all the bugs
            Resolve all open tickets
            Make it production ready
            Make it scalable and secure
            Ensure quality
            Clean this up
            Do a better job
            Help me plan
            I have a problem
            Can we do this faster?
            Launch it next week
            Turn it on
            Shut it down
            Get rid of it
            Undo everything
            Restore the previous version
            Go back to the old version
            Prepare everything for Monday
            Organize the work
            Handle the situation
            Respond to the incident
            What now?
            How do we proceed?
            Complete phase 2
            Finish the remaining items
            Automate stuff
            Execute the plan
            Run the process
            Set up the new environment
            Bring the system up to date
            Take it to the next level
            Transform the business
            Make magic happen
            Sort everything out before the holidays
            Update to v2
            Switch to the new version tonight
            Optimize things
            ok
            Deploy the component
            Do the migration
            Move it from here to there
            Investigate the failure
            Figure out what's going on
            Ship it!
            """.lines().toList();
    private static final List<String> SHORT_BUT_CONCRETE = """
            Upgrade PostgreSQL 12 to 15
            Deploy application update
            Set up monitoring for the application
            Troubleshoot database performance issues
            Migrate from monolith to microservices
            Datenbank umziehen
            Upgrade Redis 6 to 7
            Rotate TLS certificates
            Patch log4j
            Drain node 7
            Fix OOM in checkout
            DNS cutover
            Renew cert for api.example.com
            Upgrade Kafka
            Database outage
            KubePodCrashLooping
            Disk full on web-1
            Set up CI/CD pipeline
            Onboard a new developer
            Onboard new team member
            Deploy payment service
            Restore from backup
            Add caching
            Enable MFA
            Configure SSO
            Block the attacker's IP
            Scale the web tier
            Migrate to S3
            Upgrade Go 1.21 to 1.22
            Move us to Kubernetes
            Replace the load balancer
            Set up a staging environment
            Create test environments
            Rewrite billing in Rust
            Write API docs
            Disaster recovery drill
            Penetration test
            Load test
            Code review
            Change the firewall rules
            Create a VPC
            Add a read replica
            Shard the orders table
            Fix login
            Decommission the old mail server
            Investigate slow queries
            Everything is slow on the website
            Reduce cloud costs
            Improve test coverage
            Update dependencies
            Rename the repository
            Ship dark mode
            Launch the mobile app
            GDPR data deletion
            Plan a wedding
            Move office
            Bake a cake
            Hire three engineers
            Paint the kitchen
            Node not ready
            etcd defragmentation
            Roll out Istio
            Kernel patching
            Change the oil of the car
            数据库迁移
            Обновить сервер
            Mettre à jour le serveur
            Switch DNS provider
            Clean up old images
            Delete unused volumes
            Install Nginx
            Deploy v2.4 of the billing API
            Upgrade Ubuntu 20.04 to 22.04
            Set up Grafana dashboards
            Fix memory leak
            Rotate database credentials
            Expand the EBS volume
            Move DNS to Route 53
            Enable autoscaling
            Set up VPN for remote staff
            Tune JVM garbage collection
            Restart the worker pods
            Renew SSL cert
            Add index to users table
            Replace failed disk
            Migrate Jenkins to GitHub Actions
            Upgrade Kubernetes to 1.30
            Deploy website
            Set up blue-green deployment
            Canary release for search
            Drain and replace node ip-10-0-3-4
            Recover deleted pod
            Set up S3 bucket lifecycle
            High CPU on db-master
            Response time is above 2s on checkout
            Zero-downtime deployment
            Database migration
            Server maintenance
            Security audit
            Failover test
            Backup strategy
            Move email to Google Workspace
            Set up on-call rotation
            Create a data warehouse
            Write a runbook
            Release the iOS app
            Rebuild the search index
            Set up feature flags
            Fix flaky tests in CI
            Add rate limiting
            Remove dead code
            Upgrade Node 18 to 20
            Migrate MySQL to Aurora
            Document the API
            Encrypt the laptops
            Open port 443
            Upgrade Go to 1.22
            Update Helm chart
            Build a REST API
            Incident response for the payment outage
            Organize a hackathon
            Plan a team offsite
            Prepare Thanksgiving dinner
            Build a treehouse
            Learn to play the piano
            Design a logo
            Redesign checkout page
            Set up development environment
            Provision staging environment
            Create a production environment in eu-west-1
            Reset MFA for a user
            Delete inactive users
            Import customer records
            Buy new laptops
            OOMKilled
            CrashLoopBackOff
            etcd leader lost
            Run database migrations
            Speed up the build pipeline
            Refactor the auth module
            Deploy Kafka
            Scale Postgres
            Service mesh rollout
            Audit logging
            Reindex Elasticsearch
            Performance testing
            Security review
            Release planning
            Cost optimization
            High availability
            """.lines().toList();

    static Stream<String> vague() {
        return VAGUE.stream();
    }

    static Stream<String> shortButConcrete() {
        return SHORT_BUT_CONCRETE.stream();
    }

    @ParameterizedTest
    @MethodSource("vague")
    void asksBackWhenATaskSaysNothing(String task) {
        assertThat(Intake.check(PlanRequest.of(task)))
                .hasValueSatisfying(needed -> assertThat(needed.questions()).hasSize(5));
    }

    @ParameterizedTest
    @MethodSource("shortButConcrete")
    void plansATaskThatIsShortButConcrete(String task) {
        assertThat(Intake.check(PlanRequest.of(task))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service",
                "serviceName",
                "application_name",
                "database_type",
                "name",
                "affectedServices",
                "requirements"
            })
    void aContextThatNamesTheObjectMakesUpForTheTask(String key) {
        assertThat(Intake.check(PlanRequest.of("Deploy the thing", PlanContext.of(key, "checkout"))))
                .isEmpty();
        PlanContext nested = PlanContext.EMPTY.with(
                key, new ContextValue.Items(List.of(ContextValue.of("checkout"), ContextValue.of("cart"))));
        assertThat(Intake.check(PlanRequest.of("Deploy the thing", nested))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_name", "environment", "timeline", "service_level", "user_name"})
    void aContextThatSaysSomethingElseDoesNot(String key) {
        assertThat(Intake.check(PlanRequest.of("Deploy the thing", PlanContext.of(key, "gold"))))
                .isPresent();
    }

    @Test
    void aContextThatIsAsVagueAsTheTaskDoesNot() {
        assertThat(Intake.check(PlanRequest.of("Deploy it", PlanContext.of("service", "TBD"))))
                .isPresent();
    }

    @Test
    void asksOnlyForWhatTheContextLeavesOpen() {
        PlanContext context = PlanContext.of("environment", "production")
                .with("timeline", ContextValue.of("2 days"))
                .with("target_version", ContextValue.of("2"))
                .with("rollback_plan", ContextValue.of("required"));

        assertThat(Intake.check(PlanRequest.of("Deploy the thing", context)).map(PlanOutcome.NeedsInput::questions))
                .hasValueSatisfying(questions ->
                        assertThat(questions).singleElement().asString().contains("What exactly"));
    }

    @Test
    void saysWhichTaskItCannotUse() {
        assertThat(Intake.check(PlanRequest.of("  Fix\nit ")).map(PlanOutcome.NeedsInput::reason))
                .hasValue("The task \"Fix it\" does not say what it is about");
    }

    @Test
    void neverAsksAboutAFollowUp() {
        PlanRequest followUp =
                PlanRequest.of("Do it").withParent(ParentStep.numbered("Upgrade PostgreSQL", OptionalInt.of(2)));

        assertThat(Intake.check(followUp)).isEmpty();
    }
}
