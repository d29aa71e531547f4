package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.plan.Instantiation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan shows commands of the products that the task names, and none of those that would take their place. */
class NamedProductsTest {
    private static final String NONE = "-";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ci-runner-move            | Move our GitLab runners from EC2 to the Kubernetes cluster | glab, gitlab-runner | gh api, actions-runner
            ci-runner-move            | Move the Jenkins agents to EC2 spot instances        | JENKINS_URL        | gh api, glab, helm, Kubernetes
            ci-runner-move            | Move our build agents to another place               | -                  | gh api, glab, JENKINS_URL
            ci-outage                 | GitLab CI is down, no jobs start                     | gitlab-runner      | githubstatus, jenkins, kubectl, docker
            repository-move           | Move the repositories from Subversion to GitLab      | git svn            | git clone --mirror
            access-review             | Review access rights to our GitLab groups            | glab               | aws iam, kubectl, gh api
            access-review             | Review access rights to the system                   | -                  | aws, kubectl, gcloud, az role
            backup-setup              | Set up backups for our PostgreSQL databases          | pgbackrest         | restic, mongodump
            cache-upgrade             | Upgrade Memcached to 1.6                             | 11211              | redis-cli
            cache-upgrade             | Upgrade ElastiCache for Redis                        | test-failover      | SENTINEL
            certificate-rotation      | Rotate the certificate on HAProxy                    | haproxy            | nginx
            connection-pool-exhaustion| Our Python service has no free MySQL connections     | mysql, py-spy      | psql, jcmd
            control-plane-certificates| Renew the k3s control plane certificates             | k3s certificate    | kubeadm, etcdctl
            database-outage           | The MongoDB database is down                         | mongosh            | psql, mysql
            database-performance      | Our RDS PostgreSQL database is slow                  | psql               | iostat, mysql
            database-replica          | A read replica of our RDS PostgreSQL database        | create-db-instance-read-replica | pg_basebackup
            database-switchover       | Switch the primary of PostgreSQL with repmgr         | repmgr             | patronictl
            database-version-migration| Upgrade the RDS PostgreSQL database from 13 to 16    | aws rds            | pg_upgrade, pg_ctl, pg_basebackup
            dependency-upgrade        | Upgrade Django from 3.2 to 4.2                       | pip                | mvn, npm
            dependency-upgrade        | Upgrade an old library                               | -                  | mvn, npm, pip
            deploy-service            | Deploy the checkout service to ECS                   | Amazon ECS         | kubectl, Kubernetes
            disk-full                 | Disk full on a Windows server                        | Get-Volume         | journalctl, lsof, resize2fs
            firewall-change           | Open port 443 on the Palo Alto firewall              | -                  | nft, iptables, aws
            firewall-change           | Open port 5432 in the Azure NSG                      | az network nsg     | nft, aws
            kubernetes-cluster        | Provision an AKS cluster with OpenTofu               | tofu apply, az aks | terraform, Terraform, gcloud
            kubernetes-cluster        | Set up a k3s cluster on bare metal                   | k3s                | kubeadm, terraform
            kubernetes-nodes          | Add nodes to our GKE cluster                         | gcloud             | terraform, aws, az aks
            kubernetes-upgrade        | Upgrade the AKS cluster to 1.30                      | az aks upgrade     | aws eks, kubeadm
            load-test                 | Load test the checkout API with JMeter               | jmeter             | k6
            machine-type-change       | Move our workloads to spot instances on ECS          | Amazon ECS         | kubectl, Kubernetes
            metrics-overload          | VictoriaMetrics has too many series                  | tsdb               | promtool, kubectl
            network-change            | Set up a WireGuard VPN tunnel                        | wg show            | ip xfrm
            new-environment           | Set up a staging environment                         | -                  | terraform, kubectl
            node-not-ready            | OpenShift nodes are not ready                        | crio               | containerd
            os-patching               | Patch the SUSE servers                               | zypper             | apt-get, dnf
            os-replacement            | Replace Windows Server 2012 on 40 servers            | Get-Service        | ansible, systemctl, Linux
            queue-backlog             | Messages pile up in NATS                             | nats consumer      | kubectl, kafka, rabbitmqctl
            region-failover           | Fail over to the second region with MySQL            | mysql              | psql
            registry-migration        | Migrate npm packages from Nexus to GitHub Packages   | OLD_HOST           | skopeo, Docker, crane
            restore-from-backup       | Restore the orders database on RDS, it is PostgreSQL | restore-db-instance| pgbackrest
            restore-test              | Test the restore of our MongoDB backups              | mongorestore       | pgbackrest, restic, pg_amcheck
            search-cluster-red        | The OpenSearch cluster is red                        | OpenSearch         | _ilm, elasticsearch, Elasticsearch
            secret-leak               | A Stripe API key was leaked on GitHub                | gitleaks           | aws, gh api
            secrets-store-outage      | OpenBao is sealed after a reboot                     | bao operator       | vault operator, HashiCorp, kubectl
            service-outage            | The website on IIS is down                           | IIS                | systemctl, kubectl
            terraform-adoption        | Bring our Azure resources under Pulumi               | pulumi import      | terraform, aws
            terraform-state-recovery  | The OpenTofu state in GCS is locked                  | tofu, gcloud       | terraform, Terraform, aws
            volume-resize             | Grow the EBS volume of the database server           | modify-volume      | kubectl, Kubernetes, lvextend
            """)
    void showsWhatTheTaskNamesAndNothingInItsPlace(String id, String task, String shown, String hidden) {
        String plan = plan(id, task);

        if (!shown.equals(NONE)) {
            assertThat(plan).as(task).contains(shown.split(", "));
        }
        assertThat(plan).as(task).doesNotContain(hidden.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cost-spike           | Our Azure bill doubled                | Bring the cost of our Azure bill down
            monitoring-migration | Migrate from Datadog to Grafana Cloud | Move from Datadog to Grafana Cloud
            kubernetes-upgrade   | Upgrade the cluster to 1.30           | Upgrade the Kubernetes cluster to 1.30
            load-test            | Load test the checkout API            | Load test the checkout API
            """)
    void aTitleReadsLikeASentence(String id, String task, String title) {
        assertThat(draft(id, task).title()).isEqualTo(title);
    }

    /** Titles, commands and skills of a plan's steps. */
    private static String plan(String id, String task) {
        PlanDraft draft = draft(id, task);
        Stream<String> steps = draft.steps().stream()
                .flatMap(step -> Stream.of(step.commands().stream(), step.requiredSkills().stream())
                        .flatMap(texts -> texts));
        return Stream.concat(Stream.of(draft.title()), steps).collect(Collectors.joining("\n"));
    }

    private static PlanDraft draft(String id, String task) {
        Instantiation plan =
                new Instantiation(Playbooks.bundled().library().playbook(id).orElseThrow(), task, PlanContext.EMPTY);
        return plan.plan(plan.steps().stream().map(plan::draft).toList());
    }
}
